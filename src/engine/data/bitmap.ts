/** Writing as pixels: pictures as a page has them, and the grey ink that the engine reads. */

/** Grey ink: 0 is paper, 1 is ink, row by row. */
export interface Bitmap {
  data: Float32Array;
  width: number;
  height: number;
}

/** RGBA bytes, row by row. An `ImageData` is one. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Larger pictures are refused: their RGBA bytes alone are 400 MB. */
export const LARGEST_PICTURE = 100_000_000;
