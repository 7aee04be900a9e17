/**
 * Ink that somebody collected with the pad, as JSON lines: `{"label":"407","strokes":[…]}`, where
 * strokes are the element's own `strokes`, or pairs as in the open data.
 */
import { basename } from 'node:path';
import type { Stroke } from '../../../src/engine/data/ink.js';
import type { OnBroken } from './formats/data-file.js';
import { readJsonLines } from './formats/json-lines.js';
import { parseDigitStrokes } from './formats/stroke-file.js';
import { parseStrokes } from './formats/strokes.js';
import type { PenDigit } from './pen-digit.js';

/**
 * Reads single digits as they are, and numbers of several digits that say which stroke belongs to
 * which digit: by `slot` on each stroke, or by `digit_strokes`. Where no writer is named, the file is
 * the writer.
 *
 * @param onBroken told of each broken line, which is left out; without it the first one throws.
 * @throws Error in one sentence that names the file, the line and what is accepted.
 */
export function readOwnInk(file: string, onBroken?: OnBroken): PenDigit[] {
  const digits = readJsonLines(file, (json) => parse(json, basename(file)), onBroken).flat();
  if (digits.length === 0) throw new Error(`${file} holds no ink.`);
  return digits;
}

function parse(json: Record<string, unknown>, fallback: string): PenDigit[] {
  const { label } = json;
  if (typeof label !== 'string' || !/^\d+$/.test(label)) {
    throw new Error(
      `the label is ${JSON.stringify(label)}; digits 0–9 in quotation marks are accepted`,
    );
  }
  const writer = typeof json.writer === 'string' ? json.writer : fallback;
  const strokes = parseStrokes(json.strokes);
  if (label.length === 1) return [{ label: Number(label), writer, strokes }];
  const marked = parseDigitStrokes(json.digit_strokes, label, strokes.length);
  const groups = marked?.map((places) => places.map((i) => strokes[i]!)) ?? bySlot(label, strokes);
  return groups.map((group, i) => ({ label: Number(label[i]), writer, strokes: group }));
}

/** The strokes of each digit. */
function bySlot(label: string, strokes: readonly Stroke[]): Stroke[][] {
  if (strokes.some(({ slot }) => slot === undefined)) {
    throw new Error(
      `the label ${label} has ${label.length} digits, and nothing says which stroke belongs to which: give every stroke a "slot" (0 for the first digit), or collect one digit a line`,
    );
  }
  const groups = Array.from(label, (_, place) => strokes.filter(({ slot }) => slot === place));
  const empty = groups.findIndex((group) => group.length === 0);
  if (empty >= 0) throw new Error(`no stroke has the slot ${empty} of the label ${label}`);
  const beyond = strokes.find(({ slot }) => slot! >= label.length);
  if (!beyond) return groups;
  throw new Error(`a stroke has the slot ${beyond.slot}; the label ${label} ends before it`);
}
