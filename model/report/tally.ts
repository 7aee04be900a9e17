/** Counts of one set and split. */
import { max, median, min } from 'simple-statistics';
import type { PenDigit } from '../samples/data/pen-digit.js';
import type { LabelledPictures } from '../samples/data/pictures.js';
import type { Split } from '../samples/data/split.js';

export interface SetReport {
  set: string;
  split: Split;
  /** Digits. */
  count: number;
  /** Digits of each class, 0…9. */
  classes: readonly number[];
  /** How many wrote them, and how many digits each; absent where writers are unknown. */
  writers?: { count: number; min: number; median: number; max: number };
  /** Digits of 1, 2, 3, 4, and of 5 or more strokes; absent for pictures. */
  strokes?: readonly number[];
  /** Pictures without any ink. */
  blank?: number;
}

const CLASSES = 10;
/** The last of them stands for more, too. */
const STROKE_COUNTS = 5;

export function tallyInk(set: string, split: Split, digits: readonly PenDigit[]): SetReport {
  const perWriter = new Map<string, number>();
  for (const { writer } of digits) perWriter.set(writer, (perWriter.get(writer) ?? 0) + 1);
  const counts = [...perWriter.values()];
  return {
    set,
    split,
    count: digits.length,
    classes: histogram(digits, CLASSES, ({ label }) => label),
    writers:
      counts.length > 0
        ? { count: counts.length, min: min(counts), median: median(counts), max: max(counts) }
        : undefined,
    strokes: histogram(digits, STROKE_COUNTS, ({ strokes }) => {
      return Math.min(strokes.length, STROKE_COUNTS) - 1;
    }),
  };
}

export function tallyPictures(set: string, split: Split, pictures: LabelledPictures): SetReport {
  const { count, width, height, pixels, labels } = pictures;
  const size = width * height;
  let blank = 0;
  for (let row = 0; row < count; row++) {
    if (pixels.subarray(row * size, (row + 1) * size).every((pixel) => pixel === 0)) blank++;
  }
  return {
    set,
    split,
    count,
    classes: histogram([...labels], CLASSES, (label) => label),
    blank,
  };
}

function histogram<T>(items: readonly T[], bins: number, binOf: (item: T) => number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const item of items) counts[binOf(item)]!++;
  return counts;
}
