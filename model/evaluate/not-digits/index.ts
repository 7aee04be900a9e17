/** Shapes that are no digit, by kind, from a seed. Training draws none of them in this way. */
import type { Ink, Stroke } from 'digit-pad/engine';
import type { PenDigit } from '../../samples/data/index.js';
import { Random } from '../../support/random.js';
import { crossedOut } from './crossed-out.js';
import { letter, mark } from './glyphs.js';
import { anyPart, partialDigit } from './partial-digits.js';
import { scribble } from './scribbles.js';
import { dots, heart } from './small-marks.js';
import { squeezedPair } from './squeezed-pairs.js';

export interface NotDigit {
  ink: Ink;
  /** Who wrote the digits that it was made from; a unique name where it was made from none. */
  writer: string;
}

export interface NotDigitKind {
  name: string;
  /** `digits` are by writers that training never saw. */
  make(digits: readonly PenDigit[], random: Random): NotDigit;
}

const SEED = 30;

export const NOT_DIGIT_KINDS: readonly NotDigitKind[] = [
  { name: 'partial digits', make: fromWriter(partialDigit) },
  { name: 'squeezed pairs', make: fromWriter(squeezedPair) },
  { name: 'scribbles', make: byRule((random) => ({ strokes: scribble(random) })) },
  { name: 'letters', make: byRule((random) => ({ strokes: letter(random) })) },
  { name: 'marks', make: byRule((random) => ({ strokes: mark(random) })) },
  { name: 'crossed-out digits', make: fromWriter(crossedOut) },
  { name: 'hearts', make: byRule((random) => ({ strokes: heart(random) })) },
  { name: 'dots', make: byRule(dots) },
  { name: 'parts of any digit, unfiltered', make: fromWriter(anyPart) },
];

/** The same shapes for the same digits, in every run; each has a seed of its own. */
export function drawNotDigits(
  kind: NotDigitKind,
  digits: readonly PenDigit[],
  count: number,
): NotDigit[] {
  const place = NOT_DIGIT_KINDS.indexOf(kind);
  return Array.from({ length: count }, (_, i) => kind.make(digits, new Random(SEED, place, i)));
}

function fromWriter(
  make: (digits: readonly PenDigit[], random: Random) => { strokes: Stroke[]; writer: string },
): NotDigitKind['make'] {
  return (digits, random) => {
    const { strokes, writer } = make(digits, random);
    return { ink: { strokes }, writer };
  };
}

function byRule(make: (random: Random) => Ink): NotDigitKind['make'] {
  return (_, random) => ({ ink: make(random), writer: `shape ${random.index(2 ** 31)}` });
}
