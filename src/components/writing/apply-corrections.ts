/**
 * Lays the user's corrections over what the engine read: a later reading never takes one back, however
 * new ink changes the way in which the old ink is divided.
 */
import { boundingBox, type Stroke } from '../../engine/data/ink.js';
import type {
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from '../../engine/data/recognition.js';
import type { Correction } from '../field/history.js';

/** A digit or a mark; which one, its value says. */
type Sign = RecognizedDigit | RecognizedMark;

export function applyCorrections(
  recognition: Recognition,
  strokes: readonly Stroke[],
  corrections: readonly Correction[],
): Recognition {
  if (corrections.length === 0) return recognition;
  const signs: Sign[] = [];
  const waiting = new Set(corrections);
  for (const sign of signsOf(recognition)) {
    const own = sign.strokes.map((index) => strokes[index]!);
    const meant = corrections.filter((each) => each.strokes.some((stroke) => own.includes(stroke)));
    if (meant.length === 0) signs.push(sign);
    for (const correction of meant) {
      if (waiting.delete(correction)) signs.push(corrected(correction, strokes, sign));
    }
  }
  for (const correction of waiting) insert(signs, corrected(correction, strokes), strokes);
  return recognitionOf(recognition, signs);
}

/** The same reading without the digits whose ink is gone; `strokes` is what is left. */
export function withoutInk(
  recognition: Recognition,
  before: readonly Stroke[],
  strokes: readonly Stroke[],
): Recognition {
  const newIndex = before.map((stroke) => strokes.indexOf(stroke));
  const signs = signsOf(recognition)
    .map((sign) => ({ ...sign, strokes: sign.strokes.map((index) => newIndex[index]!) }))
    .filter((sign) => sign.strokes.every((index) => index >= 0));
  return recognitionOf(recognition, signs);
}

/** Digits and marks in the order of the value. */
export function signsOf({ digits, marks = [] }: Recognition): Sign[] {
  const signs: Sign[] = [...digits];
  for (const [index, mark] of marks.entries()) signs.splice(mark.before + index, 0, mark);
  return signs;
}

function recognitionOf(
  { marks: _, ...recognition }: Recognition,
  signs: readonly Sign[],
): Recognition {
  const digits: RecognizedDigit[] = [];
  const marks: RecognizedMark[] = [];
  for (const sign of signs) {
    const { value, box, strokes } = sign;
    if (/\d/.test(value)) digits.push({ confidence: 1, alternatives: [], ...sign });
    else marks.push({ value, box, strokes, before: digits.length });
  }
  const value = signs.map((sign) => sign.value).join('');
  const confidence = digits.reduce((chance, digit) => chance * digit.confidence, 1);
  const [line] = recognition.lines;
  return {
    ...recognition,
    value,
    text: value,
    confidence,
    digits,
    ...(marks.length > 0 && { marks }),
    alternatives: [{ value, confidence }],
    lines: line && digits.length > 0 ? [{ ...line, start: 0, end: digits.length }] : [],
  };
}

/** @param read what was read of the same ink. */
function corrected(
  { strokes: own, value }: Correction,
  strokes: readonly Stroke[],
  read?: Sign,
): RecognizedDigit {
  const certain = { value, confidence: 1 };
  const known = read && 'alternatives' in read ? read.alternatives : [];
  const others = known.filter((other) => other.value !== value);
  return {
    ...certain,
    alternatives: [certain, ...others],
    box: boundingBox(own) ?? { x: 0, y: 0, width: 0, height: 0 },
    strokes: own.map((stroke) => strokes.indexOf(stroke)).sort((a, b) => a - b),
  };
}

/** A digit that the reading did not find goes where its slot says, or from left to right. */
function insert(signs: Sign[], sign: Sign, strokes: readonly Stroke[]): void {
  const order = ({ box, strokes: [first] }: Sign): number =>
    strokes[first ?? -1]?.slot ?? box.x + box.width / 2;
  const next = signs.findIndex((other) => order(other) > order(sign));
  signs.splice(next < 0 ? signs.length : next, 0, sign);
}
