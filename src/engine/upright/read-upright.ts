/**
 * Reads a photographed page that may be turned or tilted: as it lies, and where that reading is doubtful, turned by
 * quarters too. On a page that lies on its side or upside down, few shapes look like digits.
 */
import type { Bitmap } from '../data/bitmap.js';
import type { Recognition } from '../data/recognition.js';
import { quarterTurned } from '../draw/turn.js';
import { levelTransform } from './level.js';
import { identity, type Transform, transformBitmap, turnByQuarters } from './transform.js';

/** Minimum number of shapes that show which side of a page is up. */
const FEWEST_SHAPES = 6;

/** Below this doubt (mean of −log confidence) a page is upright for certain, and no other attempt is made. */
const SURE = 0.03;

/** Maximum doubt of a page that was turned and is upright then. */
const SURE_ENOUGH = 0.15;

/** The same if most shapes seem to be letters: upside down, letters look like digits, with a doubt of 0.1. */
const SURER_THAN_TEXT = 0.07;

/**
 * The attempts in their order: quarters to turn the page by, and the doubt below which the remaining ones are left out.
 * Upright pages have less than 0.06, upside down 0.05…0.4, and on their side 0.23 and more.
 */
const ATTEMPTS = [
  { quarters: 0, enough: SURE },
  { quarters: 2, enough: SURE_ENOUGH },
  { quarters: 1, enough: SURE },
  { quarters: 3, enough: SURE_ENOUGH },
];

/** Doubt of a shape that is no digit. */
const REJECTED = 1;

/** Maximum doubt of a better attempt, as a fraction of that of the best one so far: most pages are upright. */
const MOST_DOUBT_LEFT = 0.6;

export interface UprightReading {
  /** The page that was read. */
  page: Bitmap;
  /** Its boxes are in pixels of `page`. */
  found: Recognition;
  /** Maps `page` to the picture; missing if it is the picture itself. */
  transform?: Transform;
}

interface Attempt extends UprightReading {
  doubt: number;
}

/** @throws what `read` throws for the picture itself, if no attempt can be read. */
export async function readUpright(
  picture: Bitmap,
  read: (page: Bitmap) => Promise<Recognition>,
): Promise<UprightReading> {
  const asItLies = await unlessTooMany(read(picture));
  let best: Attempt | undefined;
  if (asItLies) best = { page: picture, found: asItLies, doubt: doubtOf(asItLies) };
  if (best && best.doubt < SURE) return best;
  const toLevel = levelTransform(picture);
  if (best && !toLevel && !Number.isFinite(best.doubt)) return best;
  const level = toLevel ? transformBitmap(picture, toLevel) : picture;
  for (const { quarters, enough } of ATTEMPTS) {
    if (quarters === 0 && !toLevel) continue;
    const page = quarterTurned(level, quarters);
    const found = await unlessTooMany(read(page));
    if (!found) continue;
    const doubt = doubtOf(found);
    if (doubt < mostDoubt(best)) {
      const transform = turnByQuarters(toLevel ?? identity(picture), quarters);
      best = { page, found, doubt, transform };
    }
    if (best && best.doubt < enough) break;
  }
  return best ?? { page: picture, found: await read(picture) };
}

/** Maximum doubt of a better attempt; lower if the page seems to be text, see `SURER_THAN_TEXT`. */
function mostDoubt(best?: Attempt): number {
  if (!best) return SURE_ENOUGH;
  const { digits, rejected } = best.found;
  const enough = rejected.length > digits.length ? SURER_THAN_TEXT : SURE_ENOUGH;
  return Math.min(enough, MOST_DOUBT_LEFT * best.doubt);
}

/** Mean of −log confidence over all shapes; infinite if there are too few. */
function doubtOf({ digits, rejected }: Recognition): number {
  if (digits.length + rejected.length < FEWEST_SHAPES) return Number.POSITIVE_INFINITY;
  let sum = REJECTED * rejected.length;
  for (const { confidence } of digits) sum -= Math.log(Math.max(Number.EPSILON, confidence));
  return sum / (digits.length + rejected.length);
}

/** `undefined` after a RangeError (too many shapes), which a page that lies on its side may cause. */
async function unlessTooMany(reading: Promise<Recognition>): Promise<Recognition | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
