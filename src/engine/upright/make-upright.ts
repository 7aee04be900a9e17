/** Finds how a photographed page is turned, tilted and seen from the side, and looks at it straight. */
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, type Classifier, INPUT_LENGTH, NOT_A_DIGIT } from '../data/model-input.js';
import { normalizeBitmap } from '../draw/normalize.js';
import { quarterTurned } from '../draw/turn.js';
import { directionOf, fanOf, inkPointsOf } from './direction.js';
import {
  croppedView,
  inPicture,
  look,
  quarterTurnedView,
  rotated,
  type View,
  wholePicture,
  withoutFan,
} from './view.js';

/** The segmenter measures smaller slopes itself. */
const LEAST_ANGLE = (8 * Math.PI) / 180;

/** How much sharper the profile of the page has to become: a few digits are weak evidence. */
const LEAST_GAIN = 1.4;

/** A smaller change of the distance of lines, at the sides of the page, does no harm. */
const LEAST_FAN = 0.04;

/** Paper around what is written, in the shorter side of the page. */
const MARGIN = 0.03;

/** Share of the ink at each side that may be specks. */
const SPECKS = 0.002;

/** Shapes that tell which way is up, and how many of them are needed. */
const ASKED = 32;
const FEWEST = 6;

/** Shapes that look as much like digits as this (log, each) lie along the lines, one way or the other. */
const ALONG_LINES = -0.35;

/** How much better digits another way must look: each, and all together (log). Most pages are upright. */
const LEAST_BETTER = { each: 0.15, all: 4 };

/** Longer shapes do not tell, in their widths. */
const LONGEST = 2.2;

/** A shape that is none in any direction says nothing. */
const LEAST_CHANCE = 0.05;

export interface UprightPage {
  bitmap: Bitmap;
  /** From pixels of it to those of the picture. */
  inPicture(box: Box): Box;
}

/** @returns `undefined` for a page that is upright, or that does not tell. */
export async function makeUpright(
  picture: Bitmap,
  segment: (bitmap: Bitmap) => Lattice,
  classifier: Classifier,
): Promise<UprightPage | undefined> {
  let view = wholePicture(picture);
  let page = picture;
  const { angle, gain } = directionOf(inkPointsOf(page));
  if (Math.abs(angle) > LEAST_ANGLE && gain > LEAST_GAIN) {
    view = rotated(view, angle);
    view = croppedView(view, boxOfInk(look(picture, view)));
    page = look(picture, view);
  }
  const quarters = await quartersOf(page, segment, classifier);
  if (quarters > 0) {
    view = quarterTurnedView(view, quarters);
    page = quarterTurned(page, quarters);
  }
  const straight = withoutPerspective(page, view);
  if (straight !== view) {
    view = straight;
    page = look(picture, view);
  }
  return page === picture ? undefined : { bitmap: page, inPicture: (box) => inPicture(view, box) };
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

function withoutPerspective(page: Bitmap, view: View): View {
  const { fan, slope, gain } = fanOf(inkPointsOf(page));
  if (Math.abs(fan) < LEAST_FAN || gain < LEAST_GAIN) return view;
  return withoutFan(view, fan, slope);
}

/** Quarters that the page has to be turned by, clockwise, so that its shapes look most like digits. */
async function quartersOf(
  page: Bitmap,
  segment: (bitmap: Bitmap) => Lattice,
  classifier: Classifier,
): Promise<number> {
  const level = await halfTurnOf(segment(page), classifier);
  if (!level) return 0;
  const half = level.isBetter ? 2 : 0;
  if (level.chance > ALONG_LINES) return half;
  // Across the lines, shapes are cut where digits seem to touch: they are found anew.
  const upended = await halfTurnOf(segment(quarterTurned(page, 1)), classifier);
  if (!upended || upended.chance < level.chance + LEAST_BETTER.each) return half;
  return upended.isBetter ? 3 : 1;
}

/** Parts of digits that were cut across the lines look like a 1 whichever way they are turned. */
function isLong({ width, height }: Bitmap): boolean {
  return Math.max(width, height) > LONGEST * Math.min(width, height);
}

/** How much the shapes look like digits (log, each), upside down where that is better. */
async function halfTurnOf({ pieces }: Lattice, classifier: Classifier) {
  const masks = pieces.flatMap(({ mask }) => (mask && !isLong(mask) ? mask : []));
  const asked = masks.filter((_, i) => i % Math.ceil(masks.length / ASKED) === 0);
  const count = asked.length;
  if (count < FEWEST) return undefined;
  const inputs = new Float32Array(2 * count * INPUT_LENGTH);
  asked.forEach((mask, i) => {
    normalizeBitmap(mask, inputs, i * INPUT_LENGTH);
    normalizeBitmap(quarterTurned(mask, 2), inputs, (count + i) * INPUT_LENGTH);
  });
  const scores = await classifier.classify(inputs, 2 * count);
  const chanceOf = (first: number) => {
    let sum = 0;
    for (let i = first; i < first + count; i++) {
      const row = scores.subarray(i * CLASS_COUNT, i * CLASS_COUNT + NOT_A_DIGIT);
      sum += Math.log(Math.max(LEAST_CHANCE, ...row));
    }
    return sum / count;
  };
  const [upright, turned] = [chanceOf(0), chanceOf(count)];
  const gain = turned - upright;
  const isBetter = gain > LEAST_BETTER.each && gain * count > LEAST_BETTER.all;
  return { isBetter, chance: isBetter ? turned : upright };
}
