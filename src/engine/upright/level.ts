/** Finds the transform that makes the written lines of a tilted page level, or upright. */
import type { Bitmap } from '../data/bitmap.js';
import { directionOf, inkPointsOf } from './direction.js';
import { cropTo, identity, rotate, type Transform } from './transform.js';

/**
 * Minimum angle, in radians. It is low, since the segmenter corrects small slopes only where nothing but the writing is
 * seen, and the readings of both pages are compared afterwards.
 */
const LEAST_ANGLE = (2 * Math.PI) / 180;

/** Margin around the writing, as a fraction of the shorter side of the page. */
const MARGIN = 0.03;

/** Fraction of the ink at each side that is outside the margin, since it may be specks. */
const SPECKS = 0.002;

/** @returns `undefined` if the page is level. The result is cropped to the writing. */
export function levelTransform(picture: Bitmap): Transform | undefined {
  const points = inkPointsOf(picture);
  const angle = directionOf(points);
  if (Math.abs(angle) < LEAST_ANGLE) return undefined;
  const level = rotate(identity(picture), angle);
  const { x, y, factor } = points;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const margin = MARGIN * Math.min(picture.width, picture.height);
  const extent = (places: Float32Array, side: number) => {
    const sorted = places.sort();
    const at = (share: number) =>
      side / 2 + factor * sorted[Math.floor(share * (sorted.length - 1))]!;
    const first = Math.max(0, Math.floor(at(SPECKS) - margin));
    return { first, size: Math.min(side, Math.ceil(at(1 - SPECKS) + margin)) - first };
  };
  const along = extent(
    x.map((_, i) => x[i]! * cos + y[i]! * sin),
    level.width,
  );
  const across = extent(
    x.map((_, i) => y[i]! * cos - x[i]! * sin),
    level.height,
  );
  // Without the surroundings of the page, such as a table.
  const part = { x: along.first, y: across.first, width: along.size, height: across.size };
  return cropTo(level, part);
}
