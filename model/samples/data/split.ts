/** Who trains, who decides and who is measured on: writers that train never test. */
import { Random } from '../../support/random.js';
import splits from './splits.json' with { type: 'json' };

export type Split = 'train' | 'dev' | 'test';

export const SPLITS = ['train', 'dev', 'test'] as const satisfies readonly Split[];

/** Of MNIST's training file, the last so many pictures are `dev`. */
export const MNIST_DEV = splits.mnist.dev;

const pendigitsDev = new Set(splits.pendigits.dev);
const unipen = new Map(
  SPLITS.flatMap((split) => splits.unipen[split].map((writer) => [writer, split] as const)),
);

/** The split of a writer of pendigits' training file; its test file is `test`. */
export function pendigitsSplit(writer: string): Split {
  return pendigitsDev.has(writer) ? 'dev' : 'train';
}

/** `undefined` for a writer whom nobody has sent anywhere. */
export function unipenSplit(writer: string): Split | undefined {
  return inFold(writer, unipen.get(writer));
}

/** Sets of single digits with a few writers each, and the split of each writer. */
export const SMALL_SETS = ['uji', 'ipad', 'lipitk', 'numberpad'] as const;
export type SmallSet = (typeof SMALL_SETS)[number];

const small = new Map(
  SMALL_SETS.flatMap((set) =>
    SPLITS.flatMap((split) =>
      (splits[set][split] as string[]).map((writer) => [writer, split] as const),
    ),
  ),
);

/** `undefined` for a writer whom nobody has sent anywhere. */
export function smallSetSplit(writer: string): Split | undefined {
  return inFold(writer, small.get(writer));
}

/** Drawings have no writer: of ten in a row, one is `dev` and two are `test`. */
export function doodleSplit(place: number): Split {
  const turn = place % 10;
  return turn < 7 ? 'train' : turn < 8 ? 'dev' : 'test';
}

/**
 * Another way to share out the writers of UNIPEN and of the small sets: each fold of a cross-validation
 * measures on other writers, and `all` measures on nobody. MNIST and pendigits keep their published
 * tests, and dev writers who are not measured on stay dev: something has to decide in every fold.
 */
export type Fold = 'all' | { /** From 1. */ index: number; of: number };

/** Shuffles writers into folds. */
const FOLD_SEED = 20261126;

/** Position of each writer; every `of`-th is in the same fold. */
const positions = new Map(
  new Random(FOLD_SEED)
    .shuffle([...unipen.keys(), ...small.keys()].sort())
    .map((writer, position) => [writer, position] as const),
);

let fold: Fold | undefined;

/** Holds for this thread, for everything that is read from now on; `undefined`: the split as it is. */
export function chooseFold(chosen: Fold | undefined): void {
  fold = chosen;
}

function inFold(writer: string, split: Split | undefined): Split | undefined {
  if (!fold || !split) return split;
  if (fold !== 'all' && positions.get(writer)! % fold.of === fold.index - 1) return 'test';
  return split === 'dev' ? 'dev' : 'train';
}

/** `2/3` or `all`. @throws Error for anything else. */
export function parseFold(text: string): Fold {
  if (text === 'all') return 'all';
  const [index, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (index && of && of >= 2 && index <= of) return { index, of };
  throw new Error(`--fold ${text}: expected a fold such as 1/3, or all.`);
}
