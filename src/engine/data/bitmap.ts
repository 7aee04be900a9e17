/** Writing as pixels: RGBA pictures, and the greyscale bitmaps that the engine reads. */

/** A greyscale bitmap, row by row: 0 is background, 1 is ink. */
export interface Bitmap {
  data: Float32Array;
  width: number;
  height: number;
}

/** A picture as RGBA bytes, row by row, such as an `ImageData`. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Maximum number of pixels of a picture; its RGBA bytes take 400 MB. */
export const LARGEST_PICTURE = 100_000_000;
