/**
 * The user's corrections, laid over what the engine reads: a later reading never takes one back,
 * however the new ink makes it cut the old.
 */
import { boundingBox, type Stroke } from '../../engine/ink.js';
import type { Recognition, RecognizedDigit } from '../../engine/recognition.js';
import type { Pin } from './edit-history.js';

export function correct(
  recognition: Recognition,
  strokes: readonly Stroke[],
  pins: readonly Pin[],
): Recognition {
  if (pins.length === 0) return recognition;
  const digits: RecognizedDigit[] = [];
  const waiting = new Set(pins);
  for (const digit of recognition.digits) {
    const own = digit.strokes.map((index) => strokes[index]!);
    const meant = pins.filter((pin) => pin.strokes.some((stroke) => own.includes(stroke)));
    if (meant.length === 0) digits.push(digit);
    for (const pin of meant) {
      if (waiting.delete(pin)) digits.push(pinned(pin, strokes, digit));
    }
  }
  for (const pin of waiting) insert(digits, pinned(pin, strokes), strokes);
  return answerOf(recognition, digits);
}

/** The same reading without some digits, whose ink is gone; `strokes` is what is left. */
export function withoutInk(
  recognition: Recognition,
  before: readonly Stroke[],
  strokes: readonly Stroke[],
): Recognition {
  const newIndex = before.map((stroke) => strokes.indexOf(stroke));
  const digits = recognition.digits
    .map((digit) => ({ ...digit, strokes: digit.strokes.map((index) => newIndex[index]!) }))
    .filter((digit) => digit.strokes.every((index) => index >= 0));
  return answerOf(recognition, digits);
}

function answerOf(recognition: Recognition, digits: readonly RecognizedDigit[]): Recognition {
  const value = digits.map((digit) => digit.value).join('');
  const confidence = digits.reduce((chance, digit) => chance * digit.confidence, 1);
  const [line] = recognition.lines;
  return {
    ...recognition,
    value,
    confidence,
    digits,
    alternatives: [{ value, confidence }],
    lines: line && digits.length > 0 ? [{ ...line, start: 0, end: digits.length }] : [],
  };
}

function pinned(pin: Pin, strokes: readonly Stroke[], read?: RecognizedDigit): RecognizedDigit {
  const certain = { value: pin.value, confidence: 1 };
  const others = (read?.alternatives ?? []).filter(({ value }) => value !== pin.value);
  return {
    ...certain,
    alternatives: [certain, ...others],
    box: boundingBox(pin.strokes) ?? { x: 0, y: 0, width: 0, height: 0 },
    strokes: pin.strokes.map((stroke) => strokes.indexOf(stroke)).sort((a, b) => a - b),
  };
}

/** Where a digit belongs that the reading did not find: by its slot, or from left to right. */
function insert(
  digits: RecognizedDigit[],
  digit: RecognizedDigit,
  strokes: readonly Stroke[],
): void {
  const order = ({ box, strokes: [first] }: RecognizedDigit): number =>
    strokes[first ?? -1]?.slot ?? box.x + box.width / 2;
  const next = digits.findIndex((other) => order(other) > order(digit));
  digits.splice(next < 0 ? digits.length : next, 0, digit);
}
