/** Erosion and dilation of a bitmap by a square. */
import type { Bitmap } from '../data/bitmap.js';

/** @returns the minimum or maximum (`pick`) of all pixels within `radius` px in x and y of each pixel. */
export function extremes(
  { data, width, height }: Bitmap,
  pick: (a: number, b: number) => number,
  radius: number,
): Bitmap {
  const across = pass(data, height, width, pick, radius);
  return { data: pass(across, width, height, pick, radius), width, height };
}

/** Along the rows only. The result is transposed, so that the second pass does the same for the columns. */
function pass(
  values: Float32Array,
  rows: number,
  columns: number,
  pick: (a: number, b: number) => number,
  radius: number,
): Float32Array {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let i = 0; i < columns; i++) {
      let own = values[start + i]!;
      const end = Math.min(columns - 1, i + radius);
      for (let at = Math.max(0, i - radius); at <= end; at++) own = pick(own, values[start + at]!);
      turned[i * rows + row] = own;
    }
  }
  return turned;
}
