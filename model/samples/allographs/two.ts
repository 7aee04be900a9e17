/** A 2 with a loop at its lower left, or with a bow for a base. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { curve, mover } from './path.js';

export function two(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const wide = random.uniform(0.85, 1.25);
  const head = [
    move(0.04 * wide, random.uniform(0.14, 0.32)),
    move(0.22 * wide, 0.03),
    move(0.48 * wide, 0.05),
    move(0.58 * wide, 0.28),
    move(0.4 * wide, 0.6),
  ];
  const end = move(wide * random.uniform(0.6, 0.85), random.uniform(0.85, 1));
  if (random.chance(0.3)) {
    const bow = [move(0.02, 0.95), move(0.25 * wide, 0.84), move(0.45 * wide, 0.98), end];
    return [curve(...head, ...bow)];
  }
  // The pen comes down to the left, turns up and round, and leaves to the right.
  const size = random.uniform(0.05, 0.2);
  const base = random.uniform(0.88, 0.95);
  const loop = [
    move(size * 1.5, base),
    move(size * 0.4, base + size * 0.15),
    move(0, base - size * 0.45),
    move(size * 0.8, base - size),
    move(size * 2, base - size * 0.35),
  ];
  return [curve(...head, ...loop, end)];
}
