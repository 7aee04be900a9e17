/** Looks at a tilted page so that its written lines are level, or the columns across them. */
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';
import { directionOf, inkPointsOf } from './direction.js';
import { croppedView, look, rotated, type View, wholePicture } from './view.js';

/** The segmenter measures smaller slopes itself. */
const LEAST_ANGLE = (8 * Math.PI) / 180;

/** How much sharper the profile of the page has to become: a few digits are weak evidence. */
const LEAST_GAIN = 1.4;

/** Paper around what is written, in the shorter side of the page. */
const MARGIN = 0.03;

/** Share of the ink at each side that may be specks. */
const SPECKS = 0.002;

/** @returns `undefined` for a page that is level, or that does not tell. */
export function levelView(picture: Bitmap): View | undefined {
  const { angle, gain } = directionOf(inkPointsOf(picture));
  if (Math.abs(angle) < LEAST_ANGLE || gain < LEAST_GAIN) return undefined;
  const level = rotated(wholePicture(picture), angle);
  return croppedView(level, boxOfInk(look(picture, level)));
}

/** The part of the page that is written on, with some paper around it: no table behind the page. */
function boxOfInk(page: Bitmap): Box {
  const { x, y, factor } = inkPointsOf(page);
  if (x.length === 0) return { x: 0, y: 0, width: page.width, height: page.height };
  const margin = MARGIN * Math.min(page.width, page.height);
  const [left, right] = extent(x, page.width, factor, margin);
  const [top, foot] = extent(y, page.height, factor, margin);
  return { x: left, y: top, width: right - left, height: foot - top };
}

/** @param places from the middle of the page, in `factor` px. */
function extent(places: Float32Array, side: number, factor: number, margin: number) {
  const sorted = places.slice().sort();
  const at = (share: number) =>
    side / 2 + factor * sorted[Math.floor(share * (sorted.length - 1))]!;
  return [
    Math.max(0, Math.floor(at(SPECKS) - margin)),
    Math.min(side, Math.ceil(at(1 - SPECKS) + margin)),
  ] as const;
}
