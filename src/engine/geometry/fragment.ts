/** Fragments: strokes, or parts of strokes, as the geometry of a line sees them. */
import { type Box, boundingBox, type Ink, type Point, type Stroke } from '../ink.js';

/** Points `from`…`to` (both included) of one stroke. */
export interface Fragment {
  stroke: number;
  from: number;
  to: number;
  box: Box;
  /** Length of the line that was drawn. */
  length: number;
  /** A few points along it, for distances. */
  samples: readonly Point[];
  /** When it was begun and finished, where the ink has times (ms). */
  begun?: number;
  finished?: number;
}

/** Points looked at for the distance between two fragments: bounds it to 24² comparisons. */
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

/** Shortest way from one to the other, by their samples. */
export function distanceBetween(a: Fragment, b: Fragment): number {
  let least = Infinity;
  for (const p of a.samples) {
    for (const q of b.samples) least = Math.min(least, (p.x - q.x) ** 2 + (p.y - q.y) ** 2);
  }
  return Math.sqrt(least);
}

export function rightOf(box: Box): number {
  return box.x + box.width;
}

export function bottomOf(box: Box): number {
  return box.y + box.height;
}

export function centreX(box: Box): number {
  return box.x + box.width / 2;
}

export function centreY(box: Box): number {
  return box.y + box.height / 2;
}
