/** A 6 whose stroke ends in a tail: up through the stem, up inside the bowl, or not at all. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { curve, type Knot, mover } from './path.js';

export function six(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const wide = random.uniform(0.85, 1.2);
  const hook = random.chance(0.3) ? [move(0.6 * wide, random.uniform(0.05, 0.16))] : [];
  const bowl = [
    move(0.45 * wide, 0),
    move(0.16 * wide, 0.28),
    move(0.02, 0.66),
    move(0.2 * wide, 0.97),
    move(0.5 * wide, 0.9),
    move(0.56 * wide, 0.66),
    move(0.34 * wide, random.uniform(0.46, 0.58)),
  ];
  return [curve(...hook, ...bowl, ...tail(random, wide))];
}

function tail(random: Random, wide: number): Knot[] {
  const move = mover(random, 0.025);
  const kind = random.uniform();
  const closing = move(0.1 * wide, random.uniform(0.6, 0.72));
  if (kind < 0.3) return [closing];
  // Through the stem to the left, and up beside it.
  if (kind < 0.6) return [closing, move(-0.12, random.uniform(0.42, 0.6))];
  // Round inside the bowl, then up and out to the right.
  if (kind < 0.85) {
    const out = move(wide * random.uniform(0.45, 0.75), random.uniform(0.2, 0.42));
    return [closing, move(0.22 * wide, 0.76), move(0.4 * wide, 0.6), out];
  }
  // The bowl stays open: its end turns up before it meets the stem.
  return [move(0.22 * wide, random.uniform(0.3, 0.45))];
}
