/** Who trains, who decides and who is measured on: writers that train never test. */
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
  return unipen.get(writer);
}
