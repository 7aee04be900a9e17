/** Turns bitmaps by quarters. */
import type { Bitmap } from '../data/bitmap.js';

/** Turned by so many quarters, clockwise. */
export function quarterTurned(bitmap: Bitmap, quarters: number): Bitmap {
  let turned = bitmap;
  for (let i = 0; i < quarters; i++) {
    const { data, width, height } = turned;
    turned = {
      data: data.map(
        (_, at) => data[(height - 1 - (at % height)) * width + Math.floor(at / height)]!,
      ),
      width: height,
      height: width,
    };
  }
  return turned;
}
