/** Makes a recognition of the readings of a line. */
import type { Bitmap } from '../data/bitmap.js';
import type { Explanation } from '../data/explanation.js';
import type { Box } from '../data/ink.js';
import { INPUT_LENGTH, INPUT_SIZE, inkPlane } from '../data/model-input.js';
import type { EngineReadOptions } from '../data/options.js';
import type { PageReading } from '../data/picture-reader.js';
import type { Candidate, Recognition } from '../data/recognition.js';
import { normalizeBitmap } from '../draw/normalize.js';
import { crop } from '../draw/resize.js';
import { combineReadings, type LineReading, type MeaningOf } from './combine-readings.js';
import { type PlacedDigit, placeDigits } from './place-digits.js';

/** Alternatives given for a value. */
const MAX_ALTERNATIVES = 5;

/** Readings of an allowed length are returned, unless all of them together are less likely than this. */
const LENGTH_DOUBTED_BELOW = 1e-4;

/**
 * With a format, the best reading that keeps to it is returned, unless it is less likely than this fraction of the best
 * of all readings: a number with a wrong check digit must not be changed to another number. The same limit as for ink.
 */
const FORMAT_DOUBTED_BELOW = 0.1;

/**
 * @param line the picture of the line.
 * @param views log-probabilities of the columns of `line`, `[columns, 11]`, by each view.
 * @param page the reading by the segmenter of pages, in pixels of the whole picture, and its weight.
 * @param inFormat the meaning of digits in the requested format; missing for plain digits.
 * @returns `page` with another confidence if its value is the best one, since the boxes of its digits are more precise.
 * Otherwise the boxes are in pixels of `line`.
 */
export function answerLine(
  line: Bitmap,
  views: readonly Float32Array[],
  options: EngineReadOptions,
  { page, weight }: { page: Recognition; weight: number },
  inFormat?: PageReading['inFormat'],
): Recognition {
  const meaningOf = inFormat ?? plainDigits(options);
  const all = combineReadings(views, page, meaningOf, weight);
  const readings = credibleReadings(all, inFormat !== undefined);
  const total = readings === all ? 1 : chanceOf(readings);
  const values = readings
    .map(({ value, chance }) => ({ value, confidence: Math.min(1, chance / total) }))
    .slice(0, MAX_ALTERNATIVES);
  const { value, confidence } = values[0]!;
  if (value === page.value) return { ...page, confidence, alternatives: values };
  const { digits: written, surest, conflict } = readings[0]!;
  const logs = surest!;
  const digits = placeDigits(written, logs, line);
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
  const boxesOf = (index: number) =>
    placeDigits(readings[index]!.digits, logs, line).map(({ digit }) => digit.box);
  return { ...recognition, explanation: explain(line, digits, values, boxesOf) };
}

/** The readings that keep to the conditions, or all readings (the same array) if those are too unlikely. */
function credibleReadings(all: readonly LineReading[], hasFormat: boolean): readonly LineReading[] {
  const allowed = all.filter(({ conflict }) => !conflict);
  const isCredible = hasFormat
    ? (allowed[0]?.chance ?? 0) > FORMAT_DOUBTED_BELOW * all[0]!.chance
    : chanceOf(allowed) > LENGTH_DOUBTED_BELOW;
  return isCredible ? allowed : all;
}

function chanceOf(readings: readonly LineReading[]): number {
  return readings.reduce((sum, { chance }) => sum + chance, 0);
}

/** @param boxesOf the boxes of the digits of a value, by its index in `values`. */
function explain(
  line: Bitmap,
  digits: readonly PlacedDigit[],
  values: readonly Candidate[],
  boxesOf: (index: number) => Box[],
): Explanation {
  const shapes = digits.map(({ digit, row }) => {
    const input = new Float32Array(INPUT_LENGTH);
    normalizeBitmap(crop(line, digit.box), input);
    const plane = { data: inkPlane(input), width: INPUT_SIZE, height: INPUT_SIZE };
    const probabilities = [...row];
    return { value: digit.value, box: digit.box, input: plane, probabilities, layers: [] };
  });
  const lost = values.slice(1).map((other, i) => ({ ...other, boxes: boxesOf(i + 1) }));
  return { shapes, lost };
}

/** Plain digits mean themselves; the only condition is their number. */
function plainDigits({
  length,
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
}: EngineReadOptions): MeaningOf {
  return (digits) => {
    const count = digits.length;
    const fits = length === undefined ? count >= minLength && count <= maxLength : count === length;
    return { value: digits, text: () => digits, ...(!fits && { conflict: 'length' }) };
  };
}
