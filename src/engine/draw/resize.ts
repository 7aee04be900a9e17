/** Crops and scales bitmaps. */
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';

/** The pixels within `box`, which must be inside the bitmap and have whole coordinates. */
export function crop({ data, width }: Bitmap, box: Box): Bitmap {
  const cut = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const start = (box.y + y) * width + box.x;
    cut.set(data.subarray(start, start + box.width), y * box.width);
  }
  return { data: cut, width: box.width, height: box.height };
}

/**
 * Scales a bitmap with a triangle filter, which is widened for scaling down so that thin lines do not
 * disappear. At the same size, the result is a copy.
 */
export function resize(bitmap: Bitmap, width: number, height: number): Bitmap {
  const across = taps(bitmap.width, width);
  const down = taps(bitmap.height, height);
  const narrow = new Float32Array(width * bitmap.height);
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < width; x++) {
      const { first, weights } = across[x]!;
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        sum += weights[k]! * bitmap.data[y * bitmap.width + first + k]!;
      }
      narrow[y * width + x] = sum;
    }
  }
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const { first, weights } = down[y]!;
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++)
        sum += weights[k]! * narrow[(first + k) * width + x]!;
      data[y * width + x] = sum;
    }
  }
  return { data, width, height };
}

interface Taps {
  first: number;
  weights: number[];
}

/** For each of `to` output pixels, the first of its input pixels (of `from`), and their weights. */
function taps(from: number, to: number): Taps[] {
  const ratio = from / to;
  const radius = Math.max(1, ratio);
  return Array.from({ length: to }, (_, i) => {
    const centre = (i + 0.5) * ratio;
    const first = Math.max(0, Math.floor(centre - radius));
    const last = Math.min(from - 1, Math.ceil(centre + radius) - 1);
    const weights: number[] = [];
    for (let k = first; k <= last; k++) {
      weights.push(Math.max(0, 1 - Math.abs(k + 0.5 - centre) / radius));
    }
    const sum = weights.reduce((a, b) => a + b, 0);
    return { first, weights: weights.map((weight) => weight / sum) };
  });
}
