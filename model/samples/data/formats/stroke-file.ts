/** Handwriting as JSON lines: `{"label":"7","writer":"pd12","strokes":[[[x,y],…],…]}`. */
import type { Stroke } from '../../../../src/engine/data/ink.js';
import type { OnBroken } from './data-file.js';
import { readJsonLines } from './json-lines.js';
import { parseStrokes } from './strokes.js';

/** One or more digits as somebody wrote them. */
export interface WrittenSample {
  /** The digits; in `numeric-lines` with marks. */
  label: string;
  writer: string;
  strokes: Stroke[];
  /** Which strokes make which digit, where somebody marked it. */
  digitStrokes?: number[][];
  /** How a string was asked for: `run-in-line` is digit by digit. */
  kind?: string;
  multirow?: boolean;
}

/** What a file's labels may be. */
const LABELS = {
  digit: { pattern: /^\d$/, accepted: 'one digit 0–9' },
  digits: { pattern: /^\d+$/, accepted: 'digits 0–9' },
  marked: { pattern: /\d/, accepted: 'a text with a digit 0–9' },
  letter: { pattern: /^[A-Za-z]$/, accepted: 'one letter A–Z, a–z' },
  sign: { pattern: /^.$/u, accepted: 'one character' },
  word: { pattern: /./, accepted: 'a text' },
} as const;

export interface StrokeFileOptions {
  /** Default `marked`. */
  labels?: keyof typeof LABELS;
  /** Told of each broken line, which is left out; without it the first one throws. */
  onBroken?: OnBroken;
}

/** @throws Error in one sentence that names the file, the line and what is accepted. */
export function readStrokeFile(
  file: string,
  { labels = 'marked', onBroken }: StrokeFileOptions = {},
): WrittenSample[] {
  return readJsonLines(file, (json) => parse(json, labels), onBroken);
}

function parse(json: Record<string, unknown>, labels: keyof typeof LABELS): WrittenSample {
  const { label, writer, kind, multirow } = json;
  const { pattern, accepted } = LABELS[labels];
  if (typeof label !== 'string' || !pattern.test(label)) {
    throw new Error(`the label is ${JSON.stringify(label)}; ${accepted} is accepted`);
  }
  // Drawings of words come from strangers whom nobody counted.
  const isNamed = typeof writer === 'string';
  if (!isNamed && labels !== 'word') throw new Error('the writer is missing');
  const strokes = parseStrokes(json.strokes);
  return {
    label,
    writer: isNamed ? writer : 'unknown',
    strokes,
    digitStrokes: parseDigitStrokes(json.digit_strokes, label, strokes.length),
    kind: typeof kind === 'string' ? kind : undefined,
    multirow: multirow === true ? true : undefined,
  };
}

/** @throws Error unless there is a list for each digit, with the places of strokes. */
export function parseDigitStrokes(
  json: unknown,
  label: string,
  strokes: number,
): number[][] | undefined {
  if (json === undefined) return undefined;
  const isPlace = (place: unknown) =>
    Number.isSafeInteger(place) && (place as number) >= 0 && (place as number) < strokes;
  const fits =
    Array.isArray(json) &&
    json.length === label.length &&
    json.every((places) => Array.isArray(places) && places.length > 0 && places.every(isPlace));
  if (fits) return json as number[][];
  throw new Error(
    `digit_strokes does not fit; a list of strokes, counted from 0, is accepted for each of the ${label.length} digits`,
  );
}
