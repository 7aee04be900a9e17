/** Makes bitmaps smaller by a whole factor: enough for searching lines, and many times faster. */
import type { Bitmap } from '../data/bitmap.js';

/**
 * @param side the longest side of the result, px.
 * @returns means of squares of `factor` × `factor` pixels; what is left over at the right and at the foot is
 * left out.
 */
export function shrinkTo(bitmap: Bitmap, side: number): { small: Bitmap; factor: number } {
  const { data, width, height } = bitmap;
  const factor = Math.ceil(Math.max(width, height) / side);
  if (factor === 1) return { small: bitmap, factor };
  const size = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const means = new Float32Array(size.width * size.height);
  for (let y = 0; y < size.height * factor; y++) {
    const row = Math.floor(y / factor) * size.width;
    for (let x = 0; x < size.width * factor; x++) {
      means[row + Math.floor(x / factor)]! += data[y * width + x]!;
    }
  }
  const share = 1 / factor ** 2;
  return { small: { ...size, data: means.map((sum) => sum * share) }, factor };
}
