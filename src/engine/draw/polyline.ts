/**
 * Curves through sampled points, in even steps, so that a digit looks the same however densely a device
 * sampled it. Coarse samples are joined by smooth curves.
 */
import type { Point } from '../data/ink.js';

/** Points along a curve; all steps but the last are of the same length. */
export interface Polyline {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The most points of one stroke; of more, an evenly spread part is used. A pen sampled at 240 Hz needs 34 s
 * for as many; a hundred thousand would block a page for seconds.
 */
const MOST_POINTS = 8192;

/** Subdivisions between two samples are no longer than so many steps before smoothing adds any. */
const SMOOTH_ABOVE_STEPS = 2;

/**
 * Walks `points` in steps of `step` along a centripetal Catmull–Rom curve (Yuksel et al. 2011: no
 * cusps or loops between samples). Where samples already lie close, it is the polyline itself.
 *
 * @param step length of a step, in the units of the points.
 * @returns at least one point; a stroke that does not move is a single point.
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

/** Removes repeated points and puts curve points between samples that lie far apart. */
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

/** Bounds the work between two samples; finer than this is not visible. */
const MOST_SUBDIVISIONS = 16;

/** The point at `u` (0…1) between `b` and `c`; knots spread by the square root of the distance. */
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

/** Linear between `p` at time `t0` and `q` at `t1`; where both times coincide, `q`. */
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
