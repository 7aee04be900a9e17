/** Looks at a tilted page so that its written lines are level, or the columns across them. */
import type { Bitmap } from '../data/bitmap.js';
import { directionOf, inkPointsOf } from './direction.js';
import { croppedView, rotated, type View, wholePicture } from './view.js';

/** The segmenter measures smaller slopes itself. */
const LEAST_ANGLE = (8 * Math.PI) / 180;

/** How much sharper the profile of the page has to become; whether it is read better then decides. */
const LEAST_GAIN = 1.05;

/** Paper around what is written, in the shorter side of the page. */
const MARGIN = 0.03;

/** Share of the ink at each side that may be specks. */
const SPECKS = 0.002;

/** @returns `undefined` for a page that is level, or that does not tell. */
export function levelView(picture: Bitmap): View | undefined {
  const points = inkPointsOf(picture);
  const { angle, gain } = directionOf(points);
  if (Math.abs(angle) < LEAST_ANGLE || gain < LEAST_GAIN) return undefined;
  const level = rotated(wholePicture(picture), angle);
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
  // The part that is written on: no table behind the page.
  const part = { x: along.first, y: across.first, width: along.size, height: across.size };
  return croppedView(level, part);
}
