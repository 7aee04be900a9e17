/**
 * Pictures as CSV, as many copies of MNIST come: `label,pixel0…pixel783`, whole numbers, 0 paper …
 * 255 ink, with or without a line of names at the top.
 */

import type { LabelledPictures } from '../pictures.js';
import { type OnBroken, readDataFile, refuse } from './data-file.js';

/** Side of a picture, in pixels. */
const SIDE = 28;
const PIXELS = SIDE * SIDE;
const COLUMNS = 1 + PIXELS;

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const COMMA = 0x2c;
const SPACE = 0x20;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/**
 * Reads a file, `.gz` or plain. The bytes are parsed as they are: as text, a full MNIST would be
 * 47 million small strings.
 *
 * @param onBroken told of each broken row, which is left out; without it the first one throws.
 * @throws Error in one sentence that names the file, the line and what is accepted.
 */
export function readPicturesCsv(file: string, onBroken: OnBroken = refuse): LabelledPictures {
  const bytes = readDataFile(file);
  const lines = linesOf(bytes);
  const pixels = new Uint8Array(lines.length * PIXELS);
  const labels = new Uint8Array(lines.length);
  const row = new Float64Array(COLUMNS);
  let count = 0;
  for (const { number, from, to } of lines) {
    const problem = parseRow(bytes.subarray(from, to), row);
    if (problem !== undefined) {
      const cut = to === bytes.length ? ' (is the file cut short?)' : '';
      onBroken(`${file}, line ${number}: ${problem}${cut}.`);
      continue;
    }
    labels[count] = row[0]!;
    pixels.set(row.subarray(1), count * PIXELS);
    count++;
  }
  if (count === 0) throw new Error(`${file} holds no pictures: label,pixel0…pixel783 is expected.`);
  return {
    count,
    width: SIDE,
    height: SIDE,
    pixels: pixels.subarray(0, count * PIXELS),
    labels: labels.subarray(0, count),
  };
}

/** A line's number, counted from 1, and its bytes `from` up to `to`. */
interface Line {
  number: number;
  from: number;
  to: number;
}

/** All lines with values; a first line that begins with no digit holds the columns' names. */
function linesOf(bytes: Buffer): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, from);
    const next = found < 0 ? bytes.length : found;
    number++;
    const to = next > from && bytes[next - 1] === RETURN ? next - 1 : next;
    const names = number === 1 && !isDigit(bytes[from]!);
    if (to > from && !names) lines.push({ number, from, to });
    from = next + 1;
  }
  return lines;
}

/** Fills `row` with the label and the pixels; or says what is wrong. */
function parseRow(bytes: Uint8Array, row: Float64Array): string | undefined {
  let column = 0;
  let value = 0;
  let digits = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at]! : COMMA;
    if (isDigit(byte)) {
      value = 10 * value + byte - DIGIT_0;
      digits++;
    } else if (byte === COMMA) {
      const largest = column === 0 ? 9 : 255;
      if (digits === 0 || value > largest) return describeValue(column, digits, value);
      if (column < COLUMNS) row[column] = value;
      column++;
      value = 0;
      digits = 0;
    } else if (byte !== SPACE) {
      return `"${String.fromCharCode(byte)}" is in it; whole numbers between commas are accepted`;
    }
  }
  if (column === COLUMNS) return undefined;
  return `it holds ${column} values; a label and ${PIXELS} pixels are accepted`;
}

function describeValue(column: number, digits: number, value: number): string {
  const what = digits === 0 ? 'missing' : String(value);
  return column === 0
    ? `the label is ${what}; 0 to 9 is accepted`
    : `pixel ${column - 1} is ${what}; 0 to 255 is accepted`;
}

function isDigit(byte: number): boolean {
  return byte >= DIGIT_0 && byte <= DIGIT_9;
}
