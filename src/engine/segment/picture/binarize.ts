/** Finds the pixels that may be ink: those that are darker than the noise of the background. */
import type { Bitmap } from '../../data/bitmap.js';

/** A binary image, row by row: 1 is ink. */
export interface Mask {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Minimum darkness of ink (0 background … 1 black). */
const FAINTEST_INK = 0.1;

/** Minimum darkness of ink, as a multiple of the standard deviation of the background noise. */
const NOISE_DEVIATIONS = 5;

/** Limit for printed lines, as a fraction of that for ink: they may be fainter, since they are long. */
const FAINTEST_PRINT = 0.6;

/** Minimum fraction of background pixels, and the position of this quantile in standard deviations. */
const PAPER = { share: 0.65, deviations: 0.385 };

/**
 * In a close crop, thick ink covers more area than the background, so that the noise is overestimated. If the
 * quantile `darkest` is at least `asInk` but does not reach the limit, the limit is `share` times the quantile.
 */
const CLOSE_CROP = { darkest: 0.98, asInk: 0.5, share: 0.4 };

const LEVELS = 1024;

/**
 * Finds the pixels that may be ink in a bitmap with even lighting.
 *
 * @returns `mask`, the pixels darker than `limit`; `print`, a mask that also has fainter pixels.
 */
export function binarize(bitmap: Bitmap): { mask: Mask; print: Mask; limit: number } {
  const levels = histogramOf(bitmap.data);
  const aboveNoise = (NOISE_DEVIATIONS * quantile(levels, PAPER.share)) / PAPER.deviations;
  const darkest = quantile(levels, CLOSE_CROP.darkest);
  const isCrop = aboveNoise >= darkest && darkest >= CLOSE_CROP.asInk;
  const limit = Math.max(FAINTEST_INK, isCrop ? CLOSE_CROP.share * darkest : aboveNoise);
  return { mask: above(bitmap, limit), print: above(bitmap, FAINTEST_PRINT * limit), limit };
}

function above({ data, width, height }: Bitmap, limit: number): Mask {
  const ink = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) if (data[i]! > limit) ink[i] = 1;
  return { data: ink, width, height };
}

function histogramOf(ink: Float32Array): Uint32Array {
  const histogram = new Uint32Array(LEVELS);
  for (const value of ink) histogram[Math.min(LEVELS - 1, Math.floor(value * LEVELS))]!++;
  return histogram;
}

/** The quantile: the level (0…1) that this fraction of the pixels does not exceed. */
function quantile(histogram: Uint32Array, share: number): number {
  const rank = share * histogram.reduce((sum, count) => sum + count, 0);
  let level = 0;
  for (let seen = histogram[0]!; seen < rank; seen += histogram[level]!) level++;
  return level / LEVELS;
}
