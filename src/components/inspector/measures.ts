/** What a shape measures, from the pixels that the classifier saw. */
import type { Bitmap } from '../../engine/data/bitmap.js';
import type { Box } from '../../engine/data/ink.js';

export interface Measures {
  /** Degrees to the right of upright. */
  slant: number;
  /** Height, and mean width of the line, in the units of the writing. */
  height: number;
  lineWidth: number;
}

/** @param box where the shape stands, in the units of the writing. */
export function measure({ data, width, height }: Bitmap, box: Box): Measures {
  let [mass, sumX, sumY] = [0, 0, 0];
  let [top, bottom, edge] = [height, -1, 0];
  const at = (x: number, y: number) => (x < width && y < height ? data[y * width + x]! : 0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ink = at(x, y);
      mass += ink;
      sumX += ink * x;
      sumY += ink * y;
      // The way around the ink (Cauchy & Crofton): changes along both axes, as long as π/4 of them.
      edge += (Math.PI / 4) * (Math.abs(at(x + 1, y) - ink) + Math.abs(at(x, y + 1) - ink));
      if (ink > 0.5) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  if (mass === 0) return { slant: 0, height: box.height, lineWidth: 0 };
  let [across, down] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - sumX / mass, y - sumY / mass];
      across += at(x, y) * dx * dy;
      down += at(x, y) * dy * dy;
    }
  }
  const scale = box.height / Math.max(1, bottom - top + 1);
  return {
    slant: down === 0 ? 0 : (Math.atan2(-across, down) * 180) / Math.PI,
    height: box.height,
    // A line is twice as long around as it is long, so its width is its area by half of that.
    lineWidth: edge === 0 ? 0 : ((2 * mass) / edge) * scale,
  };
}
