/** Paths of a pen, made of smooth curves, corners and ellipses, in a box about 1 high (y down). */
import type { Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

/** A place that a path passes through. */
export type Knot = readonly [x: number, y: number];

/** Distance between the points of a path, as a share of the height. */
const STEP = 0.03;

/** A smooth curve through the knots (uniform Catmull–Rom; the ends are doubled). */
export function curve(...knots: readonly Knot[]): Point[] {
  const at = (i: number) => knots[Math.max(0, Math.min(knots.length - 1, i))]!;
  const points: Point[] = [];
  for (let i = 0; i + 1 < knots.length; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const count = Math.max(2, Math.ceil(Math.hypot(c[0] - b[0], c[1] - b[1]) / STEP));
    for (let k = i === 0 ? 0 : 1; k <= count; k++) {
      const t = k / count;
      points.push({
        x: catmullRom(a[0], b[0], c[0], d[0], t),
        y: catmullRom(a[1], b[1], c[1], d[1], t),
      });
    }
  }
  return points;
}

function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  const linear = (c - a) * t;
  const square = (2 * a - 5 * b + 4 * c - d) * t * t;
  const cube = (3 * b - a - 3 * c + d) * t * t * t;
  return b + (linear + square + cube) / 2;
}

/** Straight lines from knot to knot. */
export function corners(...knots: readonly Knot[]): Point[] {
  return knots.flatMap((knot, i) => {
    if (i === 0) return [{ x: knot[0], y: knot[1] }];
    const from = knots[i - 1]!;
    return curve(from, knot).slice(1);
  });
}

/**
 * A part of an ellipse.
 *
 * @param start in turns; 0 is its right end, 0.75 its top.
 * @param turns how far the pen goes; positive is clockwise.
 */
export function ellipse([cx, cy]: Knot, [rx, ry]: Knot, start: number, turns: number): Point[] {
  const count = Math.max(4, Math.ceil((Math.abs(turns) * Math.PI * (rx + ry)) / STEP));
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (start + (turns * i) / count);
    return { x: cx + rx * Math.cos(angle), y: cy + ry * Math.sin(angle) };
  });
}

/** A function that moves knots a little, each by itself: no two people write alike. */
export function mover(random: Random, deviation = 0.03): (x: number, y: number) => Knot {
  return (x, y) => [x + random.normal(0, deviation), y + random.normal(0, deviation)];
}

/** Strokes in any order, and some of them backwards. */
export function anyOrder(
  random: Random,
  strokes: readonly Point[][],
  { swapped = 0.4, reversed = 0.2 } = {},
): Point[][] {
  const ordered = random.chance(swapped) ? random.shuffle(strokes) : [...strokes];
  return ordered.map((points) => (random.chance(reversed) ? [...points].reverse() : points));
}
