/** Marks that nobody meant to write: a touch of the pen, a slip of it, a smudge. In heights of a digit. */
import type { Point, Stroke } from 'digit-pad/engine';
import type { Random } from '../../support/random.js';

export interface StrayMark {
  name: string;
  /** Around the origin, at most a third of a digit's height in size. */
  draw(random: Random): Stroke;
}

export const STRAY_MARKS: readonly StrayMark[] = [
  { name: 'dot', draw: dot },
  { name: 'tick', draw: tick },
  { name: 'smudge', draw: smudge },
];

/** A point, or a few within a fortieth of the height. */
function dot(random: Random): Stroke {
  const slips = random.chance(0.5) ? 0 : 1 + random.index(3);
  const points = Array.from({ length: slips + 1 }, () => ({
    x: random.uniform(-0.025, 0.025),
    y: random.uniform(-0.025, 0.025),
  }));
  return { points };
}

/** A short line in any direction, or a check mark whose second leg is the longer one. */
function tick(random: Random): Stroke {
  const length = random.uniform(0.12, 0.3);
  if (random.chance(0.5)) {
    const angle = random.uniform(0, Math.PI);
    const leg = { x: (Math.cos(angle) * length) / 2, y: (Math.sin(angle) * length) / 2 };
    return { points: along([{ x: -leg.x, y: -leg.y }, leg], 0.004, random) };
  }
  const corners = [
    { x: -0.4 * length, y: -0.1 * length },
    { x: -0.1 * length, y: 0.3 * length },
    { x: 0.5 * length, y: -0.5 * length },
  ];
  return { points: along(corners, 0.004, random) };
}

/** A few turns of the pen in one place. */
function smudge(random: Random): Stroke {
  const size = random.uniform(0.08, 0.25);
  const corners = Array.from({ length: 4 + random.index(6) }, () => ({
    x: random.normal(0, size / 3),
    y: random.normal(0, size / 5),
  }));
  return { points: along(corners, 0.006, random) };
}

/** Points every fiftieth of the height along the corners, each a little off. */
function along(corners: readonly Point[], deviation: number, random: Random): Point[] {
  const off = () => random.normal(0, deviation);
  return corners.flatMap((to, i) => {
    const from = corners[i - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 0.02));
    return Array.from({ length: steps }, (_, k) => ({
      x: from.x + ((to.x - from.x) * (k + 1)) / steps + off(),
      y: from.y + ((to.y - from.y) * (k + 1)) / steps + off(),
    }));
  });
}
