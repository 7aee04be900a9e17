/** Scales a crop of one written line to what the line reader takes. */
import type { Bitmap } from '../data/bitmap.js';
import { resize } from '../draw/resize.js';

/** Rows of a scaled crop, px. */
export const LINE_HEIGHT = 40;

/** Blocks of so many pixels along either side are one place of the network's input, with a channel a pixel. */
export const BLOCK = 2;

/** The width of a scaled crop is a multiple of this, px. */
export const WIDTH_STEP = 4;

/** The widest scaled crop, px: forty times as wide as high. */
export const WIDEST_LINE = 40 * LINE_HEIGHT;

/** Paper without any texture has a deviation of 0. */
const LEAST_DEVIATION = 0.02;

/** In deviations. */
const LARGEST_VALUE = 5;

export interface LineInput {
  /** `[width / 2, 20, 4]`: columns first, so that all rows of a column lie side by side. */
  values: Float32Array;
  /** px, a multiple of {@link WIDTH_STEP}. */
  width: number;
}

/**
 * Brightness says little, since papers and lamps differ: each pixel becomes its distance from the crop's
 * median, in standard deviations.
 */
export function lineInput(bitmap: Bitmap): LineInput {
  const wanted = (bitmap.width * LINE_HEIGHT) / bitmap.height / WIDTH_STEP;
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
