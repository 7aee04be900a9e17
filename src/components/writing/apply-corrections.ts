/**
 * The user's corrections, laid over what the engine reads: a later reading never takes one back,
 * however the new ink makes it cut the old.
 */
import { boundingBox, type Stroke } from '../../engine/data/ink.js';
import type {
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from '../../engine/data/recognition.js';
import type { Pin } from '../field/history.js';
import { signsOf } from './compose-value.js';

/** A digit or a mark; which one, its value says. */
type Sign = RecognizedDigit | RecognizedMark;

export function correct(
  recognition: Recognition,
  strokes: readonly Stroke[],
  pins: readonly Pin[],
): Recognition {
  if (pins.length === 0) return recognition;
  const signs: Sign[] = [];
  const waiting = new Set(pins);
  for (const sign of signsOf(recognition)) {
    const own = sign.strokes.map((index) => strokes[index]!);
    const meant = pins.filter((pin) => pin.strokes.some((stroke) => own.includes(stroke)));
    if (meant.length === 0) signs.push(sign);
    for (const pin of meant) {
      if (waiting.delete(pin)) signs.push(pinned(pin, strokes, sign));
    }
  }
  for (const pin of waiting) insert(signs, pinned(pin, strokes), strokes);
  return answerOf(recognition, signs);
}

/** The same reading without some digits, whose ink is gone; `strokes` is what is left. */
export function withoutInk(
  recognition: Recognition,
  before: readonly Stroke[],
  strokes: readonly Stroke[],
): Recognition {
  const newIndex = before.map((stroke) => strokes.indexOf(stroke));
  const signs = signsOf(recognition)
    .map((sign) => ({ ...sign, strokes: sign.strokes.map((index) => newIndex[index]!) }))
    .filter((sign) => sign.strokes.every((index) => index >= 0));
  return answerOf(recognition, signs);
}

function answerOf({ marks: _, ...recognition }: Recognition, signs: readonly Sign[]): Recognition {
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
    confidence,
    digits,
    ...(marks.length > 0 && { marks }),
    alternatives: [{ value, confidence }],
    lines: line && digits.length > 0 ? [{ ...line, start: 0, end: digits.length }] : [],
  };
}

function pinned(pin: Pin, strokes: readonly Stroke[], read?: Sign): RecognizedDigit {
  const certain = { value: pin.value, confidence: 1 };
  const known = read && 'alternatives' in read ? read.alternatives : [];
  const others = known.filter(({ value }) => value !== pin.value);
  return {
    ...certain,
    alternatives: [certain, ...others],
    box: boundingBox(pin.strokes) ?? { x: 0, y: 0, width: 0, height: 0 },
    strokes: pin.strokes.map((stroke) => strokes.indexOf(stroke)).sort((a, b) => a - b),
  };
}

/** Where a digit belongs that the reading did not find: by its slot, or from left to right. */
function insert(signs: Sign[], sign: Sign, strokes: readonly Stroke[]): void {
  const order = ({ box, strokes: [first] }: Sign): number =>
    strokes[first ?? -1]?.slot ?? box.x + box.width / 2;
  const next = signs.findIndex((other) => order(other) > order(sign));
  signs.splice(next < 0 ? signs.length : next, 0, sign);
}
