/**
 * Adds paper around a picture. In a crop of one digit, the line may be wider than the paper beside it, and the border of
 * the picture may cut it off, so that ink and paper are not told apart.
 */
import type { Bitmap } from '../data/bitmap.js';
import { shrinkTo } from '../draw/shrink.js';
import type { Transform } from './transform.js';

/** The picture is made smaller, to at most this length of its longer side, px. */
const LARGEST = 400;

/** The brightness of the paper is this quantile of the darkness of all pixels. */
const PAPER = 0.2;

export function withMargin(picture: Bitmap): { page: Bitmap; transform: Transform } {
  const { small, factor } = shrinkTo(picture, LARGEST);
  const margin = Math.max(small.width, small.height) >> 1;
  const [width, height] = [small.width + 2 * margin, small.height + 2 * margin];
  const paper = Float32Array.from(small.data).sort()[Math.floor(PAPER * small.data.length)]!;
  const data = new Float32Array(width * height).fill(paper);
  for (let y = 0; y < small.height; y++) {
    const row = small.data.subarray(y * small.width, (y + 1) * small.width);
    data.set(row, (y + margin) * width + margin);
  }
  const toPicture = (x: number, y: number) => ({
    x: (x - margin) * factor,
    y: (y - margin) * factor,
  });
  return { page: { data, width, height }, transform: { width, height, toPicture } };
}
