/** Parts of digits: what is left when a segmenter cuts in the wrong place. */
import type { Point, Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import type { PenDigit } from '../../samples/data/index.js';
import type { Random } from '../../support/random.js';
import { cutByLength, cutLeftOf, lengthOf } from './cut-ink.js';

type Range = readonly [number, number];

/**
 * For each way to cut, the digits whose parts are no digits, and how much of each is kept. Parts that
 * would be a digit again are left out: the loops of 6 and 9 are a 0, half an 8 or most of a 2 is a 3 or a
 * 7, and any part of a 1 or a 7 is a line.
 */
const KEPT: Record<'front' | 'back' | 'middle' | 'left', Partial<Record<number, Range>>> = {
  front: { 0: [0.25, 0.5], 2: [0.2, 0.35], 3: [0.2, 0.35], 5: [0.2, 0.4], 8: [0.2, 0.35] },
  back: { 0: [0.25, 0.5], 2: [0.2, 0.35], 3: [0.2, 0.35], 5: [0.2, 0.4], 8: [0.2, 0.35] },
  middle: { 0: [0.25, 0.5], 3: [0.25, 0.4] },
  left: { 0: [0.4, 0.6], 2: [0.35, 0.55], 4: [0.35, 0.55], 8: [0.35, 0.5] },
};
const WAYS = Object.keys(KEPT) as (keyof typeof KEPT)[];

/** Where width is less than this share of the height, a part looks like a 1. */
const SLENDER = 0.5;

/** The same for a leaning line: its chord is nearly as long as itself, and it climbs as it goes. */
const STRAIGHT = 0.85;

/** A bow whose ends are nearer to each other than this share of its extent may be a 0. */
const NEARLY_CLOSED = 0.5;

/** Ends within this share of the corners: from the top left over to the foot, a bow may be a 7. */
const CORNER = 0.3;

/** A part of one of `digits`, with its writer. */
export function partialDigit(digits: readonly PenDigit[], random: Random) {
  for (;;) {
    const digit = random.pick(digits);
    const way = random.pick(WAYS);
    const range = KEPT[way][digit.label];
    if (!range) continue;
    const strokes = cut(digit.strokes, way, random.uniform(...range), random);
    if (strokes.length > 0 && !mayBeADigit(strokes)) return { strokes, writer: digit.writer };
  }
}

/** How much of a digit is kept where nothing is filtered. */
const ANY_SHARE: Range = [0.2, 0.6];

/** A part of any digit, cut in any way, even where it is a digit again; with its writer. */
export function anyPart(digits: readonly PenDigit[], random: Random) {
  for (;;) {
    const { strokes, writer } = random.pick(digits);
    const part = cut(strokes, random.pick(WAYS), random.uniform(...ANY_SHARE), random);
    if (part.length > 0) return { strokes: part, writer };
  }
}

function cut(
  strokes: readonly Stroke[],
  way: keyof typeof KEPT,
  kept: number,
  random: Random,
): Stroke[] {
  const box = boundingBox(strokes)!;
  const from = random.uniform(0.15, 0.85) * (1 - kept);
  switch (way) {
    case 'front':
      return cutByLength(strokes, 0, kept);
    case 'back':
      return cutByLength(strokes, 1 - kept, 1);
    case 'middle':
      return cutByLength(strokes, from, from + kept);
    case 'left':
      return cutLeftOf(strokes, box.x + kept * box.width);
  }
}

/** By shape alone, so that the network does not choose its own test. */
function mayBeADigit(strokes: readonly Stroke[]): boolean {
  const { x, y, width, height } = boundingBox(strokes)!;
  const extent = Math.max(width, height);
  if (width < SLENDER * height) return true;
  return strokes.some(({ points }) => {
    const ends = [points[0]!, points[points.length - 1]!].sort((a, b) => a.y - b.y);
    const [upper, lower] = ends as [Point, Point];
    const length = lengthOf(points);
    const [across, down] = [Math.abs(lower.x - upper.x), lower.y - upper.y];
    const chord = Math.hypot(across, down);
    const one = length > 0.8 * extent && chord > STRAIGHT * length && down > 0.8 * across;
    const zero = length > 1.8 * extent && chord < NEARLY_CLOSED * extent;
    const fromTopLeft = upper.y < y + CORNER * height && upper.x < x + (CORNER + 0.1) * width;
    const seven = fromTopLeft && lower.y > y + height * (1 - CORNER / 3) && down > 0.6 * width;
    return one || zero || seven;
  });
}
