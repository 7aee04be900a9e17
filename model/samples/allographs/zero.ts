/** A 0 with a line through it, either way, or one whose ends do not meet. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { anyOrder, corners, ellipse, type Knot } from './path.js';

export function zero(random: Random): Point[][] {
  const rx = random.uniform(0.22, 0.42);
  const centre: Knot = [rx, 0.5];
  const turn = random.chance(0.8) ? -1 : 1;
  const start = 0.75 + random.normal(0, 0.08);
  if (random.chance(0.4)) {
    // Open, mostly at the top; or the end runs past the beginning, inside or outside.
    const turns = random.chance(0.7) ? random.uniform(0.83, 0.95) : random.uniform(1.05, 1.25);
    const inward = random.normal(0, 0.12);
    const points = ellipse(centre, [rx, 0.5], start, turn * turns);
    return [
      points.map(({ x, y }, i) => {
        const shrink = 1 - (inward * i) / points.length;
        return { x: rx + (x - rx) * shrink, y: 0.5 + (y - 0.5) * shrink };
      }),
    ];
  }
  const ring = ellipse(centre, [rx, 0.5], start, turn * random.uniform(0.97, 1.08));
  /** The line's half length, as a share of the ring's: below 0.7 it ends inside. */
  const reach = () => random.uniform(0.45, 1.05);
  const down = random.chance(0.5) ? 1 : -1;
  const [a, b] = [reach(), reach()];
  const upper: Knot = [rx - down * rx * a, 0.5 - 0.5 * a];
  const lower: Knot = [rx + down * rx * b, 0.5 + 0.5 * b];
  return anyOrder(random, [ring, corners(upper, lower)], { swapped: 0.05, reversed: 0.3 });
}
