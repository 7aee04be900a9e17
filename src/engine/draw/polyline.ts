/**
 * Resamples strokes at equal distances, so that a drawn digit does not depend on the sampling rate of the
 * device. Distant points are joined by smooth curves.
 */
import type { Point } from '../data/ink.js';

/** Points along a curve. Their distances along the curve are equal, except for the last one. */
export interface Polyline {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Maximum number of points of a stroke; of more points, an evenly distributed part is used. At 240 Hz, these
 * are 34 s of writing; a hundred thousand points would block a page for seconds.
 */
const MOST_POINTS = 8192;

/** Curve points are added between two samples whose distance is at least this number of steps. */
const SMOOTH_ABOVE_STEPS = 2;

/**
 * Resamples `points` at distances of `step` along a centripetal Catmull–Rom curve, which has no cusps or
 * loops between samples (Yuksel et al. 2011). Between close samples, the curve is a straight line.
 *
 * @param step distance in the units of the points.
 * @returns at least one point; exactly one if all points are equal.
 */
export function walk(points: readonly Point[], step: number): Polyline {
  const [px, py] = densify(points, step);
  const xs: number[] = [px[0]!];
  const ys: number[] = [py[0]!];
  let untilNext = step;
  for (let i = 1; i < px.length; i++) {
    const dx = px[i]! - px[i - 1]!;
    const dy = py[i]! - py[i - 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    let along = untilNext;
    while (along <= length) {
      xs.push(px[i - 1]! + (dx * along) / length);
      ys.push(py[i - 1]! + (dy * along) / length);
      along += step;
    }
    untilNext = along - length;
  }
  const endX = px[px.length - 1]!;
  const endY = py[py.length - 1]!;
  if (untilNext < step && (endX !== xs[xs.length - 1] || endY !== ys[ys.length - 1])) {
    xs.push(endX);
    ys.push(endY);
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys) };
}

/** Removes repeated points, and adds curve points between distant samples. */
function densify(points: readonly Point[], step: number): [number[], number[]] {
  const stride = Math.ceil(points.length / MOST_POINTS);
  const some = stride > 1 ? points.filter((_, i) => i % stride === 0) : points;
  const distinct = some.filter(
    (point, i) => i === 0 || point.x !== some[i - 1]!.x || point.y !== some[i - 1]!.y,
  );
  const xs: number[] = [distinct[0]!.x];
  const ys: number[] = [distinct[0]!.y];
  for (let i = 1; i < distinct.length; i++) {
    const from = distinct[i - 1]!;
    const to = distinct[i]!;
    const parts = Math.min(
      MOST_SUBDIVISIONS,
      Math.floor(distance(from, to) / (step * SMOOTH_ABOVE_STEPS)),
    );
    if (parts > 0) {
      const before = distinct[i - 2] ?? from;
      const after = distinct[i + 1] ?? to;
      for (let k = 1; k <= parts; k++) {
        const point = catmullRom(before, from, to, after, k / (parts + 1));
        xs.push(point.x);
        ys.push(point.y);
      }
    }
    xs.push(to.x);
    ys.push(to.y);
  }
  return [xs, ys];
}

/** Maximum number of added points between two samples; more would not be visible. */
const MOST_SUBDIVISIONS = 16;

/** The curve point at `u` (0…1) between `b` and `c`. Knot intervals are square roots of the distances. */
function catmullRom(a: Point, b: Point, c: Point, d: Point, u: number): { x: number; y: number } {
  const t1 = Math.sqrt(distance(a, b));
  const t2 = t1 + Math.sqrt(distance(b, c));
  const t3 = t2 + Math.sqrt(distance(c, d));
  const t = t1 + u * (t2 - t1);
  const a1 = between(a, b, 0, t1, t);
  const a2 = between(b, c, t1, t2, t);
  const a3 = between(c, d, t2, t3, t);
  const b1 = between(a1, a2, 0, t2, t);
  const b2 = between(a2, a3, t1, t3, t);
  return between(b1, b2, t1, t2, t);
}

/** Linear interpolation at `t` between `p` at `t0` and `q` at `t1`; `q` if `t0` and `t1` are equal. */
function between(
  p: { x: number; y: number },
  q: { x: number; y: number },
  t0: number,
  t1: number,
  t: number,
): { x: number; y: number } {
  if (t1 === t0) return q;
  const share = (t - t0) / (t1 - t0);
  return { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share };
}

function distance(p: Point, q: Point): number {
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  return Math.sqrt(dx * dx + dy * dy);
}
