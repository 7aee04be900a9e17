/** The open data by split. Writers that train never test; nothing is chosen on a test set. */
import { join } from 'node:path';
import { readIdx } from './formats/idx.js';
import { readStrokeFile, type WrittenSample } from './formats/stroke-file.js';
import { asPenDigit, markedDigits, type PenDigit } from './pen-digit.js';
import { type LabelledPictures, pictureRows } from './pictures.js';
import {
  MNIST_DEV,
  pendigitsSplit,
  SMALL_SETS,
  type SmallSet,
  type Split,
  smallSetSplit,
  unipenSplit,
} from './split.js';
import { withCuts } from './string-cuts.js';

export type { PenDigit } from './pen-digit.js';
export {
  chooseFold,
  type Fold,
  parseFold,
  SMALL_SETS,
  type SmallSet,
  type Split,
} from './split.js';

/** Files inside the data folder. */
export const FILES = {
  mnistTrain: ['mnist/train-images-idx3-ubyte.gz', 'mnist/train-labels-idx1-ubyte.gz'],
  mnistTest: ['mnist/t10k-images-idx3-ubyte.gz', 'mnist/t10k-labels-idx1-ubyte.gz'],
  pendigitsTrain: 'pendigits/train.jsonl.gz',
  pendigitsTest: 'pendigits/test.jsonl.gz',
  unipenDigits: 'unipen/digits.jsonl.gz',
  unipenStrings: 'unipen/strings.jsonl.gz',
  unipenLetters: 'unipen/letters.jsonl.gz',
  unipenSigns: 'unipen/symbols.jsonl.gz',
  smallSets: SMALL_SETS.map((set) => `${set}/digits.jsonl.gz`),
  numberpadSigns: 'numberpad/symbols.jsonl.gz',
  doodles: 'doodles/doodles.jsonl.gz',
} as const;

/** Those that training reads. */
export const TRAINING_FILES: readonly string[] = [
  ...FILES.mnistTrain,
  FILES.pendigitsTrain,
  FILES.unipenDigits,
  FILES.unipenStrings,
];

/** Those that it reads besides where a network learns signs. */
export const FURTHER_TRAINING_FILES: readonly string[] = [
  FILES.unipenLetters,
  FILES.unipenSigns,
  ...FILES.smallSets,
  FILES.numberpadSigns,
  FILES.doodles,
];

/** MNIST: `train` and `dev` from its training file, `test` is t10k. */
export function mnist(folder: string, split: Split): LabelledPictures {
  const [images, labels] = split === 'test' ? FILES.mnistTest : FILES.mnistTrain;
  const all = readIdx(join(folder, images), join(folder, labels));
  if (split === 'test') return all;
  const border = all.count - MNIST_DEV;
  if (border <= 0) {
    throw new Error(
      `${join(folder, images)} holds ${all.count} pictures; more than ${MNIST_DEV} are expected.`,
    );
  }
  return split === 'train' ? pictureRows(all, 0, border) : pictureRows(all, border, all.count);
}

/** Pendigits: `train` and `dev` writers from its training file, `test` as published. */
export function pendigits(folder: string, split: Split): PenDigit[] {
  const file = join(folder, split === 'test' ? FILES.pendigitsTest : FILES.pendigitsTrain);
  return readStrokeFile(file, { labels: 'digit' })
    .filter(({ writer }) => split === 'test' || pendigitsSplit(writer) === split)
    .map(asPenDigit);
}

export function unipenDigits(folder: string, split: Split): PenDigit[] {
  return readStrokeFile(join(folder, FILES.unipenDigits), { labels: 'digit' })
    .filter(({ writer }) => unipenSplit(writer) === split)
    .map(asPenDigit);
}

/** Single digits of one of the small sets. */
export function smallSetDigits(folder: string, set: SmallSet, split: Split): PenDigit[] {
  return readStrokeFile(join(folder, `${set}/digits.jsonl.gz`), { labels: 'digit' })
    .filter(({ writer }) => smallSetSplit(writer) === split)
    .map(asPenDigit);
}

/** Whole digit strings. */
export function unipenStrings(folder: string, split: Split): WrittenSample[] {
  return unipenStringsByPlace(folder, split).map(({ sample }) => sample);
}

/** The same with their places in the file, from 0. */
export function unipenStringsByPlace(folder: string, split: Split) {
  return readStrokeFile(join(folder, FILES.unipenStrings), { labels: 'digits' })
    .map((sample, place) => ({ sample, place }))
    .filter(({ sample }) => unipenSplit(sample.writer) === split);
}

/** The digits of those strings of which somebody marked which strokes make which digit. */
export function unipenStringDigits(folder: string, split: Split): PenDigit[] {
  return unipenStrings(folder, split).flatMap(markedDigits);
}

/** All digits whose strokes are known. */
export function allPenDigits(folder: string, split: Split): PenDigit[] {
  return [
    ...unipenDigits(folder, split),
    ...unipenStringDigits(folder, split),
    ...pendigits(folder, split),
    ...SMALL_SETS.flatMap((set) => smallSetDigits(folder, set, split)),
  ];
}

/** The digits of train writers' strings that nobody marked, as far as their cuts are certain. */
export function unipenFreeDigits(folder: string): PenDigit[] {
  return unipenStringsByPlace(folder, 'train')
    .filter(({ sample }) => !sample.digitStrokes)
    .flatMap(({ sample, place }) => markedDigits(withCuts(sample, place)));
}
