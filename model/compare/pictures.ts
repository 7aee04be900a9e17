/** Pictures as the compared systems take them: `[n, 28, 28]` floats, 0 paper … 1 ink. */
import { INPUT_SIZE } from '../../src/engine/data/model-input.js';
import type { LabelledPictures } from '../samples/data/pictures.js';

export const PIXELS = INPUT_SIZE * INPUT_SIZE;

/** Pixels of one picture, written into `target` from `offset` on, times `ink`. */
export function copyPicture(
  { pixels }: LabelledPictures,
  row: number,
  target: Float32Array,
  offset: number,
  ink = 1,
): void {
  for (let at = 0; at < PIXELS; at++) {
    target[offset + at] = (ink * pixels[row * PIXELS + at]!) / 255;
  }
}

export function floatPictures(pictures: LabelledPictures): Float32Array {
  const floats = new Float32Array(pictures.count * PIXELS);
  for (let row = 0; row < pictures.count; row++) copyPicture(pictures, row, floats, row * PIXELS);
  return floats;
}

/** One array of 784 numbers a picture, as the classical libraries want them. */
export function rowsOf(pictures: Float32Array, count: number): number[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from(pictures.subarray(row * PIXELS, (row + 1) * PIXELS)),
  );
}
