/** Finds the pixels that may be ink: those that are darker than the noise of the paper. */
import type { Bitmap } from '../../data/bitmap.js';

/** 1 where a pixel is ink, row by row. */
export interface Mask {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Ink is darker than the paper by so much at the least (0 paper … 1 black). */
const FAINTEST_INK = 0.1;

/** Ink is darker than the paper by so many standard deviations of the paper's noise. */
const NOISE_DEVIATIONS = 5;

/** Print may be fainter, since it forms long lines: this share of the limit for ink. */
const FAINTEST_PRINT = 0.6;

/** At least this share of a page is paper; this many deviations above its mean lies that quantile. */
const PAPER = { share: 0.65, deviations: 0.385 };

/**
 * In a close crop, a thick pen covers more than the paper, and its ink is taken for noise. Where the darkest
 * fiftieth of the pixels is as dark as ink, but does not reach the limit, the limit is this share of it.
 */
const CLOSE_CROP = { darkest: 0.98, asInk: 0.5, share: 0.4 };

const LEVELS = 1024;

/**
 * @param ink in even light.
 * @returns `limit`: above it (0 paper … 1 black), a pixel may be ink; `print` has fainter ones too.
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

/** The level (0…1) that this share of the pixels does not exceed. */
function quantile(histogram: Uint32Array, share: number): number {
  const rank = share * histogram.reduce((sum, count) => sum + count, 0);
  let level = 0;
  for (let seen = histogram[0]!; seen < rank; seen += histogram[level]!) level++;
  return level / LEVELS;
}
