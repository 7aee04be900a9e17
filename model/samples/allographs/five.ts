/** A 5 in one stroke or two; the bar of two strokes may be far from its bow. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { corners, curve, mover } from './path.js';

export function five(random: Random): Point[][] {
  const move = mover(random, 0.025);
  const wide = random.uniform(0.85, 1.2);
  const neck = move(0.08, random.uniform(0.34, 0.48));
  const bowl = curve(
    neck,
    move(0.36 * wide, random.uniform(0.32, 0.42)),
    move(0.58 * wide, 0.63),
    move(0.4 * wide, 0.95),
    move(0, random.uniform(0.82, 1)),
  );
  const corner = move(random.uniform(0.06, 0.16), 0.02);
  const end = move(wide * random.uniform(0.5, 0.75), random.uniform(-0.04, 0.06));
  const body = [...corners(corner, neck), ...bowl.slice(1)];
  if (random.chance(0.3)) return [[...corners(end, corner), ...body.slice(1)]];
  const across = random.uniform(-0.05, 0.22);
  const above = random.uniform(-0.2, 0.05);
  const bar = corners([corner[0] + across, corner[1] + above], [end[0] + across, end[1] + above]);
  const strokes = random.chance(0.85) ? [body, bar] : [bar, body];
  return random.chance(0.1) ? strokes.map((points) => [...points].reverse()) : strokes;
}
