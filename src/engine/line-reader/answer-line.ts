/** Makes a recognition of what the columns of a line say. */
import type { Bitmap } from '../data/bitmap.js';
import type { BrokenCondition } from '../data/format.js';
import type { Box } from '../data/ink.js';
import {
  CLASS_COUNT,
  INPUT_LENGTH,
  INPUT_SIZE,
  inkPlane,
  NOT_A_DIGIT,
} from '../data/model-input.js';
import type { EngineReadOptions } from '../data/options.js';
import type { PageReading } from '../data/picture-reader.js';
import type { Recognition, RecognizedDigit } from '../data/recognition.js';
import { normalizeBitmap } from '../draw/normalize.js';
import { crop } from '../draw/resize.js';
import { PAGE_WEIGHT } from './choose.js';
import { BLOCK } from './line-input.js';
import { BLANK, LINE_CLASSES } from './network.js';
import { placesOf, readColumns } from './read-columns.js';

/** Alternatives given for a digit and for a value. */
const ALTERNATIVES = 5;

/** Readings of a wanted length count, unless all of them together are less likely than this. */
const LENGTH_DOUBTED_BELOW = 1e-4;

/**
 * In a format, the likeliest reading that keeps to it counts, unless it is so much less likely than another one: a number
 * with a wrong check digit must not be bent to a right one. The same limit as for ink.
 */
const FORMAT_DOUBTED_BELOW = 0.1;

/** Ink of a digit is darker than this share of the darkest in its columns. */
const INK = 0.5;

/**
 * @param views log-probabilities of the columns of `line`, `[columns, 11]`, as each view of it gives them.
 * @param page what the page's segmenter finds there.
 * @param inFormat what digits mean in the format that is asked for.
 * @returns `page` with another confidence where its value is the likeliest: its digits have the better boxes.
 */
export function answerLine(
  line: Bitmap,
  views: readonly Float32Array[],
  options: EngineReadOptions,
  page: Recognition,
  inFormat?: PageReading['inFormat'],
): Recognition {
  const meaningOf = inFormat ?? plainDigits(options);
  const all = withPage(readViews(views, meaningOf), page);
  const wanted = all.filter(({ conflict }) => !conflict);
  const chanceOf = (readings: readonly Reading[]) =>
    readings.reduce((sum, { chance }) => sum + chance, 0);
  const isCredible = inFormat
    ? (wanted[0]?.chance ?? 0) > FORMAT_DOUBTED_BELOW * all[0]!.chance
    : chanceOf(wanted) > LENGTH_DOUBTED_BELOW;
  const readings = isCredible ? wanted : all;
  const total = readings === all ? 1 : chanceOf(readings);
  const values = readings
    .map(({ value, chance }) => ({ value, confidence: Math.min(1, chance / total) }))
    .slice(0, ALTERNATIVES);
  if (values[0]!.value === page.value) {
    return { ...page, confidence: values[0]!.confidence, alternatives: values };
  }
  const { digits: written, surest, conflict } = readings[0]!;
  const logs = surest!;
  const { value, confidence } = values[0]!;
  const digits = digitsOf(written, logs, line);
  const box = { x: 0, y: 0, width: line.width, height: line.height };
  const recognition: Recognition = {
    value,
    text: meaningOf(written).text(),
    ...(conflict && { conflict }),
    confidence,
    digits: digits.map(({ digit }) => digit),
    alternatives: values,
    rejected: [],
    lines: digits.length > 0 ? [{ start: 0, end: digits.length, box }] : [],
  };
  if (!options.explain) return recognition;
  const shapes = digits.map(({ digit, row }) => {
    const input = new Float32Array(INPUT_LENGTH);
    normalizeBitmap(crop(line, digit.box), input);
    const seen = { data: inkPlane(input), width: INPUT_SIZE, height: INPUT_SIZE };
    return { value: digit.value, box: digit.box, input: seen, probabilities: [...row], layers: [] };
  });
  const lost = values.slice(1).map((other, i) => ({
    ...other,
    boxes: digitsOf(readings[i + 1]!.digits, logs, line).map(({ digit }) => digit.box),
  }));
  return { ...recognition, explanation: { shapes, lost } };
}

interface Reading {
  /** Canonical. */
  value: string;
  digits: string;
  conflict?: BrokenCondition;
  /** Mean over the views. */
  chance: number;
  /** The columns of the view that is surest of it. */
  surest?: Float32Array;
}

/** What all views together read, likeliest first. */
function readViews(
  views: readonly Float32Array[],
  meaningOf: NonNullable<PageReading['inFormat']>,
): Reading[] {
  const readings = new Map<string, Reading & { most: number }>();
  for (const view of views) {
    for (const { text, chance } of readColumns(view)) {
      const own = Math.exp(chance);
      const { value, conflict } = meaningOf(text);
      const known = readings.get(value);
      const surer = !known || own > known.most;
      readings.set(value, {
        value,
        digits: surer ? text : known.digits,
        conflict,
        chance: (known?.chance ?? 0) + own / views.length,
        surest: surer ? view : known.surest,
        most: surer ? own : known.most,
      });
    }
  }
  return [...readings.values()].sort((a, b) => b.chance - a.chance);
}

/**
 * Adds what the page's segmenter finds. Where it finds nothing it says nothing, for there may be ink that it does not
 * see; where no view of the line sees a digit, only it can.
 */
function withPage(readings: readonly Reading[], page: Recognition): Reading[] {
  if (page.value === '') return [...readings];
  const isEmpty = readings[0]!.value === '';
  const share = 1 / (1 + PAGE_WEIGHT);
  const found = new Map(page.alternatives.map(({ value, confidence }) => [value, confidence]));
  const joint = readings.map((reading) => ({
    ...reading,
    chance: share * (reading.chance + PAGE_WEIGHT * (found.get(reading.value) ?? 0)),
  }));
  if (!readings.some(({ value }) => value === page.value)) {
    const { value, digits, conflict, confidence } = page;
    const written = digits.map((digit) => digit.value).join('');
    joint.push({ value, digits: written, conflict, chance: share * PAGE_WEIGHT * confidence });
  }
  const rank = ({ value, chance }: Reading) => (isEmpty && value === page.value ? 2 : chance);
  return joint.sort((a, b) => rank(b) - rank(a));
}

function plainDigits({
  length,
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
}: EngineReadOptions): NonNullable<PageReading['inFormat']> {
  return (digits) => {
    const count = digits.length;
    const fits = length === undefined ? count >= minLength && count <= maxLength : count === length;
    return { value: digits, text: () => digits, ...(!fits && { conflict: 'length' }) };
  };
}

interface PlacedDigit {
  digit: RecognizedDigit;
  /** Eleven chances, as a classifier gives them. */
  row: Float32Array;
}

function digitsOf(text: string, logs: Float32Array, line: Bitmap): PlacedDigit[] {
  const places = placesOf(text, logs);
  const columns = logs.length / LINE_CLASSES;
  const scale = line.width / columns;
  const middles = places.map(({ first, last }) => ((first + last + 1) / 2) * scale);
  // Half of the distance to a neighbour, or where there is none, of the usual distance.
  const usual =
    middles.length > 1
      ? (middles[middles.length - 1]! - middles[0]!) / (middles.length - 1)
      : line.height * BLOCK * 0.4;
  return places.map(({ first, last }, i) => {
    const left = i > 0 ? (middles[i - 1]! + middles[i]!) / 2 : middles[i]! - usual / 2;
    const right =
      i + 1 < places.length ? (middles[i]! + middles[i + 1]!) / 2 : middles[i]! + usual / 2;
    const box = boxOfInk(line, left, right);
    const row = chancesOf(logs.subarray(first * LINE_CLASSES, (last + 1) * LINE_CLASSES));
    const value = text[i]!;
    const others = Array.from({ length: NOT_A_DIGIT }, (_, digit) => digit)
      .filter((digit) => String(digit) !== value)
      .sort((a, b) => row[b]! - row[a]!);
    const alternatives = [Number(value), ...others]
      .slice(0, ALTERNATIVES)
      .map((digit) => ({ value: String(digit), confidence: row[digit]! }));
    const confidence = row[Number(value)]!;
    return { digit: { value, confidence, alternatives, box, strokes: [] }, row };
  });
}

/** What some columns together say of one digit: the chance of each, and of none. */
export function chancesOf(logs: Float32Array): Float32Array {
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

/** The ink between two columns, or all of it where none stands out. Whole pixels. */
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
  let [x0, x1, y0, y1] = [right, left, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = left; x < right; x++) {
      if (data[y * width + x]! < limit) continue;
      [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
      [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
    }
  }
  return y1 < y0
    ? { x: left, y: 0, width: right - left, height }
    : { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 };
}
