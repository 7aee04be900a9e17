/** Measures a written line: its digit height and its baseline. */
import { bottomOf, centreX, rightOf } from '../../../data/box.js';
import type { Fragment } from './fragment.js';

export interface LineMetrics {
  /** Height of a digit, the unit of lengths in this folder ("line height"); above 0. */
  height: number;
  /** The y coordinate of the baseline at `x`; a line may be inclined. */
  baselineAt(x: number): number;
}

/** Columns lower than this fraction of the median height contain only bars and dots. */
const TALL_SHARE = 0.5;

/** Fragments whose overlap in x is at least this fraction of the narrower width are in one column. */
const SAME_COLUMN = 0.5;

/** Fragments of one digit are not so far above each other, in heights of the higher one. */
const FARTHEST_PART = 0.5;

/** Handwritten lines do not climb or fall more steeply. */
const STEEPEST = 0.3;

/** Minimum number of tall columns for a slope; with fewer, the slope is 0. */
const ENOUGH_FOR_SLOPE = 4;

export function measureLine(fragments: readonly Fragment[]): LineMetrics {
  const columns = columnsOf(fragments);
  const tall = TALL_SHARE * weightedMedian(columns);
  const upright = columns.filter((column) => column.height >= tall);
  const widest = Math.max(0, ...fragments.map(({ box }) => box.width));
  const height = weightedMedian(upright) || widest || 1;
  const { slope, offset } = fitLine(upright.map(({ x, bottom }) => ({ x, y: bottom })));
  return { height, baselineAt: (x) => offset + slope * x };
}

interface Column {
  x: number;
  bottom: number;
  height: number;
  /** Height of the fragment, so that bars and dots have a low weight. */
  weight: number;
}

/** For each fragment, the extent of what lies close above and below it: many digits have several parts. */
function columnsOf(fragments: readonly Fragment[]): Column[] {
  return fragments.map(({ box }) => {
    let [top, bottom] = [box.y, bottomOf(box)];
    for (const { box: other } of fragments) {
      const shared = Math.min(rightOf(box), rightOf(other)) - Math.max(box.x, other.x);
      if (shared < SAME_COLUMN * Math.min(box.width, other.width)) continue;
      const gap = Math.max(other.y - bottomOf(box), box.y - bottomOf(other));
      if (gap > FARTHEST_PART * Math.max(box.height, other.height)) continue;
      top = Math.min(top, other.y);
      bottom = Math.max(bottom, bottomOf(other));
    }
    return { x: centreX(box), bottom, height: bottom - top, weight: box.height };
  });
}

function weightedMedian(columns: readonly Column[]): number {
  const sorted = [...columns].sort((a, b) => a.height - b.height);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { height, weight } of sorted) {
    sum += weight;
    if (sum >= half) return height;
  }
  return 0;
}

/** Theil–Sen estimator (Sen 1968): the median of the slopes of all pairs, which is robust to outliers. */
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
