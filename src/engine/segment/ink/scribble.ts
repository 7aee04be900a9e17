/** Detects scribbles: strokes that zigzag over other strokes. */
import { bottomOf, rightOf } from '../../data/box.js';
import { type Box, boundingBox, type Point, type Stroke } from '../../data/ink.js';
import { distanceToLeg } from './geometry/fragment.js';

/** Minimum number of sharp corners of a scribble; an M or a W has three. */
const FEWEST_CORNERS = 4;

/** Minimum turn at a sharp corner, in radians. */
const SHARP = (2 * Math.PI) / 3;

/** Minimum sum of all turns of a scribble with few sharp corners, in radians; an 8 has about 4π. */
const MOST_TURNED = 7 * Math.PI;

/** Tolerance of the simplification, as a fraction of the stroke's size. */
const TOLERANCE = 0.08;

/** Minimum fraction of a stroke's points within the bounding box of a scribble. */
const COVERED = 0.6;

/** Indexes of the strokes that the stroke `by` scribbles over; empty if it is not a scribble. */
export function underScribble(strokes: readonly Stroke[], by: number): number[] {
  const { points } = strokes[by]!;
  if (points.length < 2 || !isScribbled(points)) return [];
  const box = boundingBox([{ points }])!;
  return strokesBefore(strokes, by, (stroke) => covers(box, stroke));
}

/** Indexes of the strokes that were written before `by` in the same slot, and fulfil a condition. */
export function strokesBefore(
  strokes: readonly Stroke[],
  by: number,
  is: (points: readonly Point[]) => boolean,
): number[] {
  const { slot } = strokes[by]!;
  return strokes
    .slice(0, by)
    .flatMap((stroke, index) =>
      stroke.slot === slot && stroke.points.length > 0 && is(stroke.points) ? [index] : [],
    );
}

function isScribbled(points: readonly Point[]): boolean {
  const box = boundingBox([{ points }])!;
  const corners = simplify(points, TOLERANCE * Math.max(box.width, box.height));
  let [sharp, turned] = [0, 0];
  for (let i = 1; i < corners.length - 1; i++) {
    const turn = turnAt(corners[i - 1]!, corners[i]!, corners[i + 1]!);
    turned += turn;
    if (turn > SHARP) sharp++;
  }
  return sharp >= FEWEST_CORNERS || turned >= MOST_TURNED;
}

function covers(box: Box, points: readonly Point[]): boolean {
  const inside = points.filter(
    ({ x, y }) => x >= box.x && x <= rightOf(box) && y >= box.y && y <= bottomOf(box),
  );
  return inside.length >= COVERED * points.length;
}

/** The change of direction at `b`, in radians: 0 if the path continues straight, π if it reverses. */
function turnAt(a: Point, b: Point, c: Point): number {
  const cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
  const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
  return Math.abs(Math.atan2(cross, along));
}

/** Simplifies a path to its corners (Douglas & Peucker 1973). */
function simplify(points: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [points[0]!, points[points.length - 1]!];
  let [farthest, most] = [0, tolerance];
  for (let i = 1; i < points.length - 1; i++) {
    const off = distanceToLeg(points[i]!, first, last);
    if (off > most) [farthest, most] = [i, off];
  }
  if (farthest === 0) return [first, last];
  const before = simplify(points.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplify(points.slice(farthest), tolerance)];
}
