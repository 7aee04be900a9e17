/**
 * Writing as strokes: the path of a pointer, as plain data.
 *
 * Units are whatever the writer's device uses (CSS px in the element); y runs down, times are ms.
 */

/** One sampled position of a pointer. */
export interface Point {
  x: number;
  y: number;
  /** Milliseconds on any clock that only runs forward. */
  t?: number;
  /** 0…1, only where the device measures it. */
  pressure?: number;
}

/** What the pointer drew between going down and coming up. One point alone is a dot. */
export interface Stroke {
  points: readonly Point[];
  pointerType?: 'pen' | 'touch' | 'mouse';
  /** The digit place that this stroke was written into (layouts `cells` and `sequential`). */
  slot?: number;
}

/** Strokes in the order in which they were written, on a surface of `width` × `height`. */
export interface Ink {
  strokes: readonly Stroke[];
  width?: number;
  height?: number;
}

/** An axis-parallel rectangle, in the units of the writing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest box around all points of `strokes`; `undefined` when there is no point. */
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

/** The ink without the points of some strokes; every stroke keeps its index. */
export function withoutStrokes(ink: Ink, indexes: ReadonlySet<number>): Ink {
  if (indexes.size === 0) return ink;
  const strokes = ink.strokes.map((stroke, i) =>
    indexes.has(i) ? { ...stroke, points: [] } : stroke,
  );
  return { ...ink, strokes };
}
