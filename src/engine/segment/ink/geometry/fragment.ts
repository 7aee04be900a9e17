/** Fragments: strokes or parts of strokes, with precomputed geometry. */
import { type Box, boundingBox, type Ink, type Point, type Stroke } from '../../../data/ink.js';

/** Points `from`…`to` (both included) of one stroke. */
export interface Fragment {
  stroke: number;
  from: number;
  to: number;
  box: Box;
  /** Length of the path. */
  length: number;
  /** At most {@link MOST_SAMPLES} points of the path, for distances. */
  samples: readonly Point[];
  /** Times of the first and the last point in ms, if the ink has times. */
  begun?: number;
  finished?: number;
}

/** Maximum number of samples, so that a distance needs at most 24² comparisons. */
const MOST_SAMPLES = 24;

/** The fragments of all strokes that have points. */
export function fragmentsOf(ink: Ink): Fragment[] {
  return ink.strokes.flatMap((stroke, index) =>
    stroke.points.length > 0 ? [fragmentOf(stroke, index, 0, stroke.points.length - 1)] : [],
  );
}

export function fragmentOf(stroke: Stroke, index: number, from: number, to: number): Fragment {
  const points = stroke.points.slice(from, to + 1);
  const stride = Math.max(1, (points.length - 1) / (MOST_SAMPLES - 1));
  const count = Math.min(points.length, MOST_SAMPLES);
  return {
    stroke: index,
    from,
    to,
    box: boundingBox([{ points }])!,
    length: pathLength(points),
    samples: Array.from({ length: count }, (_, i) => points[Math.round(i * stride)]!),
    begun: points[0]!.t,
    finished: points[points.length - 1]!.t,
  };
}

export function pathLength(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) {
    length += Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y);
  }
  return length;
}

/** The shortest distance between the polylines through the samples; 0 if they cross. */
export function distanceBetween(a: Fragment, b: Fragment): number {
  if (cross(a.samples, b.samples)) return 0;
  let minimum = Infinity;
  for (const p of a.samples) minimum = Math.min(minimum, distanceToLine(p, b.samples));
  for (const q of b.samples) minimum = Math.min(minimum, distanceToLine(q, a.samples));
  return minimum;
}

function distanceToLine(p: Point, line: readonly Point[]): number {
  let minimum = Math.hypot(p.x - line[0]!.x, p.y - line[0]!.y);
  for (let i = 1; i < line.length; i++) {
    minimum = Math.min(minimum, distanceToLeg(p, line[i - 1]!, line[i]!));
  }
  return minimum;
}

/** Distance of a point from the line segment between two other points. */
export function distanceToLeg(p: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((p.x - from.x) * dx + (p.y - from.y) * dy) / squared;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(p.x - from.x - share * dx, p.y - from.y - share * dy);
}

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  for (let i = 1; i < a.length; i++) {
    for (let j = 1; j < b.length; j++) {
      const [p, q, r, s] = [a[i - 1]!, a[i]!, b[j - 1]!, b[j]!];
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) return true;
    }
  }
  return false;
}

/** On which side of the line through `from` and `to` a point is: -1, 0 (on the line) or 1. */
function side(from: Point, to: Point, point: Point): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}
