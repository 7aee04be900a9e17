/** What is no digit, by kind, drawn with a seed. Training draws none of it this way. */
import type { Ink, Stroke } from 'digit-pad/engine';
import type { PenDigit } from '../../samples/data/index.js';
import { Random } from '../../support/random.js';
import { crossedOut } from './crossed-out.js';
import { letter, mark } from './glyphs.js';
import { anyPart, partialDigit } from './partial-digits.js';
import { scribble } from './scribbles.js';
import { dots, heart } from './small-marks.js';
import { squeezedPair } from './squeezed-pairs.js';

export interface Garbage {
  ink: Ink;
  /** Who wrote the digits that it was made from; a name of its own where there are none. */
  writer: string;
}

export interface GarbageKind {
  name: string;
  /** `digits` are the digits of writers that the network has never seen. */
  make(digits: readonly PenDigit[], random: Random): Garbage;
}

const SEED = 30;

export const GARBAGE_KINDS: readonly GarbageKind[] = [
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
export function drawGarbage(
  kind: GarbageKind,
  digits: readonly PenDigit[],
  count: number,
): Garbage[] {
  const place = GARBAGE_KINDS.indexOf(kind);
  return Array.from({ length: count }, (_, i) => kind.make(digits, new Random(SEED, place, i)));
}

function fromWriter(
  make: (digits: readonly PenDigit[], random: Random) => { strokes: Stroke[]; writer: string },
): GarbageKind['make'] {
  return (digits, random) => {
    const { strokes, writer } = make(digits, random);
    return { ink: { strokes }, writer };
  };
}

function byRule(make: (random: Random) => Ink): GarbageKind['make'] {
  return (_, random) => ({ ink: make(random), writer: `shape ${random.index(2 ** 31)}` });
}
