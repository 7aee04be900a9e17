/** A 9 with a straight leg, a curled one, or a leg drawn for itself. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { curve, mover } from './path.js';

export function nine(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const wide = random.uniform(0.85, 1.2);
  const right = 0.52 * wide;
  const bowl = [
    move(right * 0.95, random.uniform(0.06, 0.16)),
    move(right * 0.5, 0),
    move(0.02, 0.24),
    move(right * 0.4, random.uniform(0.44, 0.52)),
    move(right * 0.9, 0.3),
  ];
  const top = move(right, random.uniform(0.04, 0.14));
  const leg = random.chance(0.5) ? [move(right * 0.98, 0.5), move(right * 0.95, 1)] : curled();
  if (random.chance(0.2)) return [curve(...bowl, top), curve(top, ...leg)];
  const turning = curve(...bowl, top);
  return [[...turning, ...curve(top, ...leg).slice(1)]];

  function curled() {
    const far = random.uniform(-0.12, 0.12);
    const last = move(far, random.uniform(0.75, 0.95));
    return [move(right * 1.02, 0.6), move(right * 0.7, 0.95), move(right * 0.35, 1), last];
  }
}
