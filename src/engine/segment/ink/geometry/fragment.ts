/** Fragments: strokes, or parts of strokes, as the geometry of a line sees them. */
import { type Box, boundingBox, type Ink, type Point, type Stroke } from '../../../data/ink.js';

/** Points `from`…`to` (both included) of one stroke. */
export interface Fragment {
  stroke: number;
  from: number;
  to: number;
  box: Box;
  /** Length of the line that was drawn. */
  length: number;
  /** At most {@link MOST_SAMPLES} points along it, for distances. */
  samples: readonly Point[];
  /** When it was begun and finished, where the ink has times (ms). */
  begun?: number;
  finished?: number;
}

/** Points compared for the distance between two fragments: bounds it to 24² comparisons. */
const MOST_SAMPLES = 24;

/** Strokes without points make no fragment. */
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

/** The shortest distance between the lines through their samples; 0 where they cross. */
export function distanceBetween(a: Fragment, b: Fragment): number {
  if (cross(a.samples, b.samples)) return 0;
  let least = Infinity;
  for (const p of a.samples) least = Math.min(least, distanceToLine(p, b.samples));
  for (const q of b.samples) least = Math.min(least, distanceToLine(q, a.samples));
  return least;
}

function distanceToLine(p: Point, line: readonly Point[]): number {
  let least = Math.hypot(p.x - line[0]!.x, p.y - line[0]!.y);
  for (let i = 1; i < line.length; i++) {
    least = Math.min(least, distanceToLeg(p, line[i - 1]!, line[i]!));
  }
  return least;
}

/** From a point to the straight line between two others. */
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

function side(from: Point, to: Point, point: Point): number {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}
