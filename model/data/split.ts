/** Who trains, who decides and who is measured on: writers that train never test. */
import splits from '../splits.json' with { type: 'json' };

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
  return unipen.get(writer);
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
  return small.get(writer);
}

/** Drawings have no writer: of ten in a row, one is `dev` and two are `test`. */
export function doodleSplit(place: number): Split {
  const turn = place % 10;
  return turn < 7 ? 'train' : turn < 8 ? 'dev' : 'test';
}
