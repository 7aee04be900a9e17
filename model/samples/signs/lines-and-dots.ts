/** The simplest signs: a line, two lines, a dot. People write more kinds of them than the data hold. */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

/** A lying line. */
export function minus(random: Random): Point[][] {
  return [lying(random, 0)];
}

/** Two lying lines, one above the other. */
export function equals(random: Random): Point[][] {
  return [lying(random, 0), lying(random, random.uniform(0.2, 0.45))];
}

/** A touch of the pen: a point, or the smallest of marks. */
export function dot(random: Random): Point[][] {
  if (random.chance(0.4)) return [[{ x: 0, y: 0 }]];
  const count = 2 + random.index(8);
  return [
    Array.from({ length: count }, () => ({
      x: random.normal(0, 0.3),
      y: random.normal(0, 0.3),
    })),
  ];
}

function lying(random: Random, y: number): Point[] {
  const drop = random.normal(0, 0.03);
  return Array.from({ length: 12 }, (_, k) => ({
    x: k / 11,
    y: y + (drop * k) / 11 + random.normal(0, 0.015),
  }));
}
