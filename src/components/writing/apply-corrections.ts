/**
 * Applies the user's corrections to a reading. A later reading does not revert a correction, even if added
 * strokes change the segmentation of the corrected ink.
 */
import { boundingBox, type Stroke } from '../../engine/data/ink.js';
import type {
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from '../../engine/data/recognition.js';
import type { Correction } from '../field/history.js';

/** A digit, or a mark: a decimal mark or a minus sign. */
type Sign = RecognizedDigit | RecognizedMark;

export function applyCorrections(
  recognition: Recognition,
  strokes: readonly Stroke[],
  corrections: readonly Correction[],
): Recognition {
  if (corrections.length === 0) return recognition;
  const signs: Sign[] = [];
  const pending = new Set(corrections);
  for (const sign of signsOf(recognition)) {
    const ink = sign.strokes.map((index) => strokes[index]!);
    const matching = corrections.filter((each) =>
      each.strokes.some((stroke) => ink.includes(stroke)),
    );
    if (matching.length === 0) signs.push(sign);
    for (const correction of matching) {
      if (pending.delete(correction)) signs.push(correctedDigit(correction, strokes, sign));
    }
  }
  for (const correction of pending) insert(signs, correctedDigit(correction, strokes), strokes);
  return recognitionOf(recognition, signs);
}

/** Returns the reading without the digits whose ink was removed. `strokes` is the remaining ink. */
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

/** The digits and marks of a reading, in the order of the value. */
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

/** @param read the digit or mark that was read in the same ink, if any. */
function correctedDigit(
  { strokes: ink, value }: Correction,
  strokes: readonly Stroke[],
  read?: Sign,
): RecognizedDigit {
  const certain = { value, confidence: 1 };
  const known = read && 'alternatives' in read ? read.alternatives : [];
  const others = known.filter((other) => other.value !== value);
  return {
    ...certain,
    alternatives: [certain, ...others],
    box: boundingBox(ink) ?? { x: 0, y: 0, width: 0, height: 0 },
    strokes: ink.map((stroke) => strokes.indexOf(stroke)).sort((a, b) => a - b),
  };
}

/** Inserts a digit that the reading did not contain, by its slot or, without slots, from left to right. */
function insert(signs: Sign[], sign: Sign, strokes: readonly Stroke[]): void {
  const order = ({ box, strokes: [first] }: Sign): number =>
    strokes[first ?? -1]?.slot ?? box.x + box.width / 2;
  const next = signs.findIndex((other) => order(other) > order(sign));
  signs.splice(next < 0 ? signs.length : next, 0, sign);
}
