/** A written line's own measure: how tall its digits are, and where they stand. */
import { bottomOf, centreX, type Fragment } from './fragment.js';

export interface LineMetrics {
  /** Height of a digit; the unit of all geometry. Never 0. */
  height: number;
  /** Where digits stand at `x`: lines climb and fall. */
  baselineAt(x: number): number;
}

/** Fragments below this share of the tall ones' height are bars, dots and corners. */
const TALL_SHARE = 0.5;

/** Handwritten lines do not climb or fall more steeply. */
const STEEPEST = 0.3;

/** With fewer tall fragments a slope would be guessed. */
const ENOUGH_FOR_SLOPE = 4;

export function measureLine(fragments: readonly Fragment[]): LineMetrics {
  const heights = fragments.map(({ box }) => box.height).sort((a, b) => a - b);
  // Not the very tallest: one long scribble must not set the measure.
  const tall = (heights[Math.floor(0.9 * (heights.length - 1))] ?? 0) * TALL_SHARE;
  const upright = fragments.filter(({ box }) => box.height >= tall);
  const widest = Math.max(0, ...fragments.map(({ box }) => box.width));
  const height = median(upright.map(({ box }) => box.height)) || widest || 1;
  const { slope, offset } = fitLine(
    upright.map(({ box }) => ({ x: centreX(box), y: bottomOf(box) })),
  );
  return { height, baselineAt: (x) => offset + slope * x };
}

/** Theil–Sen (Sen 1968): the median of all slopes, which outliers do not move. */
function fitLine(points: readonly { x: number; y: number }[]): { slope: number; offset: number } {
  let slope = 0;
  if (points.length >= ENOUGH_FOR_SLOPE) {
    const some = points.slice(0, 40);
    const slopes = some.flatMap((p, i) =>
      some.slice(i + 1).flatMap((q) => (q.x === p.x ? [] : [(q.y - p.y) / (q.x - p.x)])),
    );
    slope = Math.max(-STEEPEST, Math.min(STEEPEST, median(slopes)));
  }
  return { slope, offset: median(points.map(({ x, y }) => y - slope * x)) };
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
