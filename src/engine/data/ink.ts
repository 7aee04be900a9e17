/**
 * Ink: strokes as plain data.
 *
 * Coordinates may have any unit (in the element, CSS px); the y axis points down; times are in ms.
 */

/** One sampled position of a pointer. */
export interface Point {
  x: number;
  y: number;
  /** Time in ms of a monotonic clock. */
  t?: number;
  /** Pressure 0…1, if the device measures it. */
  pressure?: number;
}

/** The line that a pointer drew between touching and leaving the surface. A single point is a dot. */
export interface Stroke {
  points: readonly Point[];
  pointerType?: 'pen' | 'touch' | 'mouse';
  /** Index of the digit that the stroke belongs to, from 0 (layouts `cells` and `sequential`). */
  slot?: number;
}

/** Strokes in the order of writing, and the size of the writing surface. */
export interface Ink {
  strokes: readonly Stroke[];
  width?: number;
  height?: number;
}

/** An axis-parallel rectangle, in the units of the ink or in pixels of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest box that contains all points of `strokes`; `undefined` if there are no points. */
export function boundingBox(strokes: Iterable<Stroke>): Box | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { points } of strokes) {
    for (const { x, y } of points) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** The ink without the points of some strokes; the empty strokes remain, so that indexes are unchanged. */
export function withoutStrokes(ink: Ink, indexes: ReadonlySet<number>): Ink {
  if (indexes.size === 0) return ink;
  const strokes = ink.strokes.map((stroke, i) =>
    indexes.has(i) ? { ...stroke, points: [] } : stroke,
  );
  return { ...ink, strokes };
}
