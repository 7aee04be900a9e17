/** Scales and normalizes a crop of one written line as the input of the line reader's network. */
import type { Bitmap } from '../data/bitmap.js';
import { resize } from '../draw/resize.js';

/** Rows of a scaled crop, px. */
export const LINE_HEIGHT = 40;

/** Side of the blocks of pixels that are one place of the input, px: each pixel of a block is a channel. */
export const BLOCK = 2;

/** The width of a scaled crop is a multiple of this, px. */
export const WIDTH_STEP = 4;

/** Maximum width of a scaled crop, px; a wider one is compressed. */
export const WIDEST_LINE = 40 * LINE_HEIGHT;

/** Added to the standard deviation, which is 0 for a picture of one brightness. */
const LEAST_DEVIATION = 0.02;

/** Limit of the values, in standard deviations. */
const LARGEST_VALUE = 5;

export interface LineInput {
  /** `[width / 2, 20, 4]`: columns first, so that all rows of a column lie side by side. */
  values: Float32Array;
  /** px, a multiple of {@link WIDTH_STEP}. */
  width: number;
}

/**
 * Each pixel becomes its difference from the median of the crop, in standard deviations, since brightness and contrast
 * depend on the paper and the light.
 *
 * @param bitmap ink is bright: 0 paper … 1 ink.
 * @param stretch factor of the width.
 */
export function lineInput(bitmap: Bitmap, stretch = 1): LineInput {
  const wanted = (stretch * bitmap.width * LINE_HEIGHT) / bitmap.height / WIDTH_STEP;
  const width = WIDTH_STEP * Math.max(2, Math.min(WIDEST_LINE / WIDTH_STEP, Math.round(wanted)));
  const { data } = resize(bitmap, width, LINE_HEIGHT);
  const median = Float32Array.from(data).sort()[data.length >> 1]!;
  let [sum, squares] = [0, 0];
  for (const value of data) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  const deviation = Math.sqrt(Math.max(0, squares / data.length - mean * mean));
  const values = new Float32Array(data.length);
  const rows = LINE_HEIGHT / BLOCK;
  for (let y = 0; y < LINE_HEIGHT; y++) {
    for (let x = 0; x < width; x++) {
      const value = (data[y * width + x]! - median) / (deviation + LEAST_DEVIATION);
      const place = Math.floor(x / BLOCK) * rows + Math.floor(y / BLOCK);
      const channel = (y % BLOCK) * BLOCK + (x % BLOCK);
      values[place * BLOCK * BLOCK + channel] = Math.max(
        -LARGEST_VALUE,
        Math.min(LARGEST_VALUE, value),
      );
    }
  }
  return { values, width };
}
