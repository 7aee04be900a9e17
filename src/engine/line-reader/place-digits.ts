/** Finds where the digits of a reading are in the picture of a line, and their probabilities. */
import type { Bitmap } from '../data/bitmap.js';
import { boxOfPixels } from '../data/box.js';
import type { Box } from '../data/ink.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { RecognizedDigit } from '../data/recognition.js';
import { bestDigits } from '../decode/arcs.js';
import { BLANK, LINE_CLASSES } from './network.js';
import { placesOf } from './read-columns.js';

/** Alternatives given for a digit. */
const MAX_ALTERNATIVES = 5;

/** Width of a single digit, as a fraction of the height of the line. */
const USUAL_WIDTH = 0.8;

/** Ink is darker than this fraction of the contrast in the columns of its digit. */
const INK = 0.5;

export interface PlacedDigit {
  digit: RecognizedDigit;
  /** Probabilities `[11]`, as those of the classifier. */
  row: Float32Array;
}

/** @param text digits. @param logs log-probabilities of the columns of `line`, `[columns, 11]`. */
export function placeDigits(text: string, logs: Float32Array, line: Bitmap): PlacedDigit[] {
  const places = placesOf(text, logs);
  const columns = logs.length / LINE_CLASSES;
  const scale = line.width / columns;
  const middles = places.map(({ first, last }) => ((first + last + 1) / 2) * scale);
  // A digit extends half of the distance to its neighbour; if there is none, half of the mean distance.
  const usual =
    middles.length > 1
      ? (middles[middles.length - 1]! - middles[0]!) / (middles.length - 1)
      : line.height * USUAL_WIDTH;
  return places.map(({ first, last }, i) => {
    const left = i > 0 ? (middles[i - 1]! + middles[i]!) / 2 : middles[i]! - usual / 2;
    const right =
      i + 1 < places.length ? (middles[i]! + middles[i + 1]!) / 2 : middles[i]! + usual / 2;
    const box = boxOfInk(line, left, right);
    const row = digitChances(logs.subarray(first * LINE_CLASSES, (last + 1) * LINE_CLASSES));
    const value = text[i]!;
    const others = bestDigits(row).filter((digit) => String(digit) !== value);
    const alternatives = [Number(value), ...others]
      .slice(0, MAX_ALTERNATIVES)
      .map((digit) => ({ value: String(digit), confidence: row[digit]! }));
    const confidence = row[Number(value)]!;
    return { digit: { value, confidence, alternatives, box, strokes: [] }, row };
  });
}

/**
 * Combines the columns of one digit.
 *
 * @param logs log-probabilities `[columns, 11]`.
 * @returns probabilities `[11]` of the digits and of "not a digit"; the sum is 1.
 */
export function digitChances(logs: Float32Array): Float32Array {
  const row = new Float32Array(CLASS_COUNT);
  let none = 1;
  for (let start = 0; start < logs.length; start += LINE_CLASSES) {
    none *= Math.exp(logs[start + BLANK]!);
    for (let digit = 0; digit < BLANK; digit++) {
      row[digit] = 1 - (1 - row[digit]!) * (1 - Math.exp(logs[start + digit]!));
    }
  }
  const sum = row.reduce((a, b) => a + b, 0);
  for (let digit = 0; digit < BLANK; digit++) row[digit]! *= (1 - none) / (sum || 1);
  row[NOT_A_DIGIT] = none;
  return row;
}

/** The bounding box of the ink between two x coordinates, in whole pixels; of everything there if there is no ink. */
function boxOfInk({ data, width, height }: Bitmap, from: number, to: number): Box {
  const left = Math.max(0, Math.min(width - 1, Math.floor(from)));
  const right = Math.max(left + 1, Math.min(width, Math.ceil(to)));
  let [palest, darkest] = [1, 0];
  for (let y = 0; y < height; y++) {
    for (const value of data.subarray(y * width + left, y * width + right)) {
      palest = Math.min(palest, value);
      darkest = Math.max(darkest, value);
    }
  }
  const limit = palest + INK * (darkest - palest);
  const area = { x: left, y: 0, width: right - left, height };
  return boxOfPixels(area, (x, y) => data[y * width + x]! >= limit) ?? area;
}
