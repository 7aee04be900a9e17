/** A 7 with or without a bar through its leg, with or without a tick at its left. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { anyOrder, corners, curve, type Knot, mover } from './path.js';

export function seven(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const right = move(random.uniform(0.4, 0.7), 0.02);
  const left = move(0, 0.03);
  const foot = move(random.uniform(0.05, 0.35), 1);
  const wave = random.chance(0.3) ? random.uniform(0.02, 0.07) : 0;
  const head = curve(left, [right[0] * 0.35, left[1] + wave], [right[0] * 0.7, -wave / 2], right);
  const tick = random.chance(0.35) ? corners(move(0.0, random.uniform(0.08, 0.25)), left) : [];
  const inward = random.chance(0.4) ? random.uniform(0.02, 0.12) : 0;
  const middle: Knot = [(right[0] + foot[0]) / 2 - inward, random.uniform(0.45, 0.55)];
  const leg = curve(right, middle, foot);
  const body = [...tick, ...head, ...leg.slice(1)];
  if (random.chance(0.35)) return [body];
  const y = random.uniform(0.36, 0.66);
  const centre = right[0] + (foot[0] - right[0]) * y - inward * 0.8 + random.normal(0, 0.03);
  const tilt = random.normal(0, 0.04);
  const bar = corners(
    [centre - random.uniform(0.08, 0.3), y + tilt],
    [centre + random.uniform(0.08, 0.3), y - tilt],
  );
  return anyOrder(random, [body, bar], { swapped: 0.1, reversed: 0.05 });
}
