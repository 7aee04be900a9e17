/**
 * Reads a photographed page that may be turned or tilted: as it lies, and where that reading is doubtful, turned by
 * quarters too. On a page that lies on its side or upside down, few shapes look like digits.
 */
import type { Bitmap } from '../data/bitmap.js';
import type { Recognition } from '../data/recognition.js';
import { quarterTurned } from '../draw/turn.js';
import { levelTransform } from './level.js';
import { withoutSurroundings } from './surroundings.js';
import { identity, type Transform, transformBitmap, turnByQuarters } from './transform.js';

/** A page with fewer shapes is turned only if its digits lie one above the other, and never upside down. */
const FEWEST_SHAPES = 6;

/** Doubt of each shape that is missing to `FEWEST_SHAPES`: two shapes that look like digits are weak evidence. */
const MISSING = 0.25;

/** Below this doubt (mean of −log confidence) a page is upright for certain, and no other attempt is made. */
const SURE = 0.03;

/** The same where another attempt is likelier to be right: the page is turned, or most shapes are refused. */
const VERY_SURE = 0.01;

/** Doubt of a page that was turned below which the remaining attempts are left out; and the maximum. */
const SURE_ENOUGH = 0.15;
const LEAST_SURE = 0.2;

/** The maximum if most shapes seem to be letters: upside down, letters look like digits, with a doubt of 0.1. */
const SURER_THAN_TEXT = 0.07;

/**
 * The attempts in their order: quarters to turn the page by, and the doubt below which the remaining ones are left out.
 * Upright pages have less than 0.06, upside down 0.05…0.4, and on their side 0.23 and more.
 */
const ATTEMPTS = [
  { quarters: 2, enough: SURE_ENOUGH },
  { quarters: 1, enough: VERY_SURE },
  { quarters: 3, enough: SURE_ENOUGH },
];

/** A page with so many shapes of words for each digit is text, which is recognized as such only if it is upright. */
const MOSTLY_TEXT = 20;

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

/** @throws what `read` throws for the picture itself, if no attempt can be read. */
export async function readUpright(
  picture: Bitmap,
  read: (page: Bitmap) => Promise<Recognition>,
): Promise<UprightReading> {
  let best: UprightReading | undefined;
  const attempt = async (
    page: Bitmap,
    isBetter: (found: Recognition, than?: Recognition) => boolean,
    transform?: Transform,
  ) => {
    const found = await unlessTooMany(read(page));
    if (found && isBetter(found, best?.found)) best = { page, found, transform };
    return found;
  };
  const asItLies = await attempt(picture, () => true);
  if (best && isCertain(best.found) && !isSmall(best.found)) return best;
  const cleared = withoutSurroundings(picture);
  if (best && isCertain(best.found) && !cleared) return best;
  if (cleared) await attempt(cleared, isClearer);
  const paper = cleared ?? picture;
  const toLevel = levelTransform(paper);
  const level = toLevel && transformBitmap(paper, toLevel);
  const levelled = level && (await attempt(level, isMoreUpright, toLevel));
  // Another page may be turned by quarters, too, and then it is no better when it is level.
  const isTilted =
    levelled && (best?.found === levelled || (isSmall(asItLies) && !isSmall(levelled)));
  if (best && (isCertain(best.found) || !(isTilted || mayLieOnItsSide(best.found)))) return best;
  const [page, transform] = isTilted ? [level, toLevel!] : [paper, identity(picture)];
  const upright = best?.found;
  const isUpright = (found: Recognition, than?: Recognition) =>
    isMoreUpright(found, upright) && (than === upright || doubtOf(found) < doubtOf(than!));
  for (const { quarters, enough } of ATTEMPTS) {
    if (quarters === 2 && isSmall(upright)) continue;
    const turned = turnByQuarters(transform, quarters);
    await attempt(quarterTurned(page, quarters), isUpright, turned);
    if (best && doubtOf(best.found) < enough) break;
  }
  return best ?? { page: picture, found: await read(picture) };
}

/** Whether no other attempt is needed. A few shapes are certain only as one number: the corners of a table look like 1. */
function isCertain(found: Recognition): boolean {
  const { digits, rejected, lines } = found;
  if (rejected.length > MOSTLY_TEXT * (1 + digits.length)) return true;
  const isNumber = digits.length > 2 && lines.length === 1;
  if (!isNumber && isSmall(found)) return false;
  // Beside words, which count as refused shapes, digits are surer than those of a page that is upside down.
  const amongWords = digits.length > 2 ? doubtOf({ ...found, rejected: [] }, 0) : REJECTED;
  return doubtOf(found, 0) < SURE || amongWords < VERY_SURE;
}

function isSmall(found: Recognition | undefined): boolean {
  return found !== undefined && found.digits.length + found.rejected.length < FEWEST_SHAPES;
}

/** Whether there are enough shapes, or else the digits of a number that seem to lie one above the other. */
function mayLieOnItsSide(found: Recognition): boolean {
  const { digits, rejected, lines } = found;
  if (!isSmall(found)) return true;
  return digits.length + rejected.length > 1 && lines.length === digits.length;
}

/** Whether a page is read better without its surroundings. */
function isClearer(found: Recognition, than?: Recognition): boolean {
  if (found.digits.length === 0) return false;
  const doubt = doubtOf(found, 0);
  // A page, of which only the corners of the table around it were read.
  if (isSmall(than) && !isSmall(found) && doubt < SURE_ENOUGH) return true;
  return !than || doubt < MOST_DOUBT_LEFT * doubtOf(than, 0);
}

/** Whether a page is read better after it was turned; a page of text has to be surer, see `SURER_THAN_TEXT`. */
function isMoreUpright(found: Recognition, than?: Recognition): boolean {
  const doubt = doubtOf(found);
  if (!than) return doubt < LEAST_SURE;
  const most = than.rejected.length > than.digits.length ? SURER_THAN_TEXT : LEAST_SURE;
  // The digits of a tilted page may be read right, but not in their lines.
  const inLines =
    found.lines.length < than.lines.length && found.digits.length === than.digits.length;
  return doubt < (inLines ? SURE : Math.min(most, MOST_DOUBT_LEFT * doubtOf(than)));
}

/** Mean of −log confidence over all shapes, of which there should be a minimum number. */
function doubtOf({ digits, rejected }: Recognition, fewest = FEWEST_SHAPES): number {
  const shapes = digits.length + rejected.length;
  const missing = Math.max(0, fewest - shapes);
  if (shapes + missing === 0) return REJECTED;
  let sum = REJECTED * rejected.length + MISSING * missing;
  for (const { confidence } of digits) sum -= Math.log(Math.max(Number.EPSILON, confidence));
  return sum / (shapes + missing);
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
