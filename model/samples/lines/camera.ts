/** What scanners, phones and file formats do to a picture. All values are brightness, 0…1. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import type { Random } from '../../support/random.js';

/** A Gaussian blur of any deviation, px; pixels beyond the edge are those at it. */
export function blur({ data, width, height }: Bitmap, deviation: number): Bitmap {
  if (deviation < 0.2) return { data, width, height };
  const reach = Math.ceil(2.5 * deviation);
  const taps = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = taps.reduce((a, b) => a + b, 0);
  const across = new Float32Array(data.length);
  const down = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = -reach; i <= reach; i++) {
        sum += taps[i + reach]! * data[y * width + Math.min(width - 1, Math.max(0, x + i))]!;
      }
      across[y * width + x] = sum / total;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = -reach; i <= reach; i++) {
        sum += taps[i + reach]! * across[Math.min(height - 1, Math.max(0, y + i)) * width + x]!;
      }
      down[y * width + x] = sum / total;
    }
  }
  return { data: down, width, height };
}

/** Noise of the sensor, a value a pixel. */
export function addGrain(data: Float32Array, deviation: number, random: Random): void {
  for (let at = 0; at < data.length; at++) {
    // The sum of two even values is near enough to a normal one, and much faster.
    data[at]! += deviation * 2.45 * (random.uniform() + random.uniform() - 1);
  }
}

const SIDE = 8;

/** `[frequency][place]` of the discrete cosine transform, orthonormal. */
const COSINES = Array.from({ length: SIDE }, (_, k) =>
  Array.from(
    { length: SIDE },
    (_, n) => Math.sqrt((k === 0 ? 1 : 2) / SIDE) * Math.cos((Math.PI * (2 * n + 1) * k) / 16),
  ),
);

/**
 * Rounds the frequencies of blocks as JPEG does, coarser where eyes see less: steps rise with the frequency
 * from about 16 to 100 of 255 at quality 50, close to the table of the standard.
 */
export function compress({ data, width, height }: Bitmap, quality: number): void {
  const scale = (quality < 50 ? 50 / quality : 2 - quality / 50) / 255;
  const block = new Float64Array(SIDE * SIDE);
  const other = new Float64Array(SIDE * SIDE);
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      for (let y = 0; y < SIDE; y++) {
        const row = Math.min(height - 1, top + y) * width;
        for (let x = 0; x < SIDE; x++) {
          block[y * SIDE + x] = data[row + Math.min(width - 1, left + x)]! - 0.5;
        }
      }
      transform(block, other, false);
      for (let v = 0; v < SIDE; v++) {
        for (let u = 0; u < SIDE; u++) {
          const step = scale * (11 + 3 * (u + v) + 0.6 * (u * u + v * v));
          block[v * SIDE + u] = Math.round(block[v * SIDE + u]! / step) * step;
        }
      }
      transform(block, other, true);
      for (let y = 0; y < SIDE && top + y < height; y++) {
        for (let x = 0; x < SIDE && left + x < width; x++) {
          data[(top + y) * width + left + x] = block[y * SIDE + x]! + 0.5;
        }
      }
    }
  }
}

/** Both axes of a block, in place; `other` is scratch. */
function transform(block: Float64Array, other: Float64Array, inverse: boolean): void {
  for (const [from, to] of [
    [block, other],
    [other, block],
  ] as const) {
    // Each pass turns rows into columns, so two of them treat both axes.
    for (let row = 0; row < SIDE; row++) {
      for (let k = 0; k < SIDE; k++) {
        let sum = 0;
        for (let n = 0; n < SIDE; n++) {
          sum += from[row * SIDE + n]! * (inverse ? COSINES[n]![k]! : COSINES[k]![n]!);
        }
        to[k * SIDE + row] = sum;
      }
    }
  }
}
