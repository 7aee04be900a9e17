/**
 * Reads a photographed page that may be turned or tilted: as it lies, and where that reading is doubtful, turned by
 * quarters too. On a page that lies on its side or upside down, few shapes look like digits.
 */
import type { Bitmap } from '../data/bitmap.js';
import type { Recognition } from '../data/recognition.js';
import { quarterTurned } from '../draw/turn.js';
import { levelView } from './level.js';
import { look, quarterTurnedView, type View, wholePicture } from './view.js';

/** Fewer shapes do not tell how a page lies. */
const FEWEST_SHAPES = 6;

/** Doubt (mean of −log confidence) of a page that is surely read the right way up; no other way is tried then. */
const SURE = 0.03;

/** Doubt that is low enough for a page that was turned to be the right way up. */
const SURE_ENOUGH = 0.15;

/** The same where most shapes seem to be letters: upside down, letters look like digits, with a doubt of 0.1. */
const SURER_THAN_TEXT = 0.07;

/**
 * Quarters to turn a page by, in the order of the attempts, and the doubt that is low enough to leave out the others.
 * Upright pages have less than 0.06, upside down 0.05…0.4, and on their side 0.23 and more.
 */
const WAYS = [
  { quarters: 0, enough: SURE },
  { quarters: 2, enough: SURE_ENOUGH },
  { quarters: 1, enough: SURE },
  { quarters: 3, enough: SURE_ENOUGH },
];

/** How much a shape counts that is no digit. */
const REJECTED = 1;

/** Another way up has to leave at most so much of the doubt: most pages are upright. */
const MOST_DOUBT_LEFT = 0.6;

export interface UprightReading {
  page: Bitmap;
  found: Recognition;
  /** Missing for the picture as it is. */
  view?: View;
}

interface Attempt extends UprightReading {
  doubt: number;
}

/** @throws what `read` throws for the picture as it is, where no other way can be read. */
export async function readUpright(
  picture: Bitmap,
  read: (page: Bitmap) => Promise<Recognition>,
): Promise<UprightReading> {
  const asItLies = await unlessTooMany(read(picture));
  let best: Attempt | undefined;
  if (asItLies) best = { page: picture, found: asItLies, doubt: doubtOf(asItLies) };
  if (best && best.doubt < SURE) return best;
  const tilted = levelView(picture);
  if (best && !tilted && !Number.isFinite(best.doubt)) return best;
  const level = tilted ? look(picture, tilted) : picture;
  for (const { quarters, enough } of WAYS) {
    if (quarters === 0 && !tilted) continue;
    const page = quarterTurned(level, quarters);
    const found = await unlessTooMany(read(page));
    if (!found) continue;
    const doubt = doubtOf(found);
    if (doubt < mostDoubt(best)) {
      const view = quarterTurnedView(tilted ?? wholePicture(picture), quarters);
      best = { page, found, doubt, view };
    }
    if (best && best.doubt < enough) break;
  }
  return best ?? { page: picture, found: await read(picture) };
}

/** Another way has to be read surely, and more so where this one seems to be text. */
function mostDoubt(best?: Attempt): number {
  if (!best) return SURE_ENOUGH;
  const { digits, rejected } = best.found;
  const enough = rejected.length > digits.length ? SURER_THAN_TEXT : SURE_ENOUGH;
  return Math.min(enough, MOST_DOUBT_LEFT * best.doubt);
}

/** Infinite where there are too few shapes. */
function doubtOf({ digits, rejected }: Recognition): number {
  if (digits.length + rejected.length < FEWEST_SHAPES) return Number.POSITIVE_INFINITY;
  let sum = REJECTED * rejected.length;
  for (const { confidence } of digits) sum -= Math.log(Math.max(Number.EPSILON, confidence));
  return sum / (digits.length + rejected.length);
}

/** A page across its lines may seem to hold too many shapes. */
async function unlessTooMany(reading: Promise<Recognition>): Promise<Recognition | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
