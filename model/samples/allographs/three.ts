/** A 3 with a flat top, or with a small loop in its middle. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { corners, curve, mover } from './path.js';

export function three(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const wide = random.uniform(0.85, 1.15);
  const middle = move(0.25 * wide, random.uniform(0.36, 0.46));
  const bowl = [
    move(0.47 * wide, 0.46),
    move(0.58 * wide, 0.7),
    move(0.36 * wide, 0.98),
    move(0, random.uniform(0.8, 0.95)),
  ];
  if (random.chance(0.65)) {
    const top = corners(move(0.03, 0.02), move(0.56 * wide, 0.01), middle);
    return [[...top, ...curve(middle, ...bowl).slice(1)]];
  }
  const size = random.uniform(0.03, 0.09);
  const loop = [
    move(0.3 * wide, 0.42),
    move(0.25 * wide - size, 0.44),
    move(0.25 * wide - size, 0.44 + size),
    move(0.28 * wide, 0.45 + size / 2),
  ];
  const head = [move(0.03, 0.12), move(0.28 * wide, 0), move(0.5 * wide, 0.2)];
  return [curve(...head, ...loop, ...bowl)];
}
