/** Measures a shape in the pixels that were the input of the classifier. */
import type { Bitmap } from '../../engine/data/bitmap.js';
import type { Box } from '../../engine/data/ink.js';

export interface Measures {
  /** Angle from the vertical in degrees; positive to the right. */
  slant: number;
  /** Height of the shape and mean width of its line, in the units of the ink or the picture. */
  height: number;
  lineWidth: number;
}

/** @param box the bounding box of the shape, in the units of the ink or the picture. */
export function measure({ data, width, height }: Bitmap, box: Box): Measures {
  let [mass, sumX, sumY] = [0, 0, 0];
  let [top, bottom, perimeter] = [height, -1, 0];
  const at = (x: number, y: number) => (x < width && y < height ? data[y * width + x]! : 0);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const ink = at(x, y);
      mass += ink;
      sumX += ink * x;
      sumY += ink * y;
      // The perimeter by the Cauchy–Crofton formula: the changes along both axes, times π/4.
      perimeter += (Math.PI / 4) * (Math.abs(at(x + 1, y) - ink) + Math.abs(at(x, y + 1) - ink));
      if (ink > 0.5) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  if (mass === 0) return { slant: 0, height: box.height, lineWidth: 0 };
  let [covarianceXY, varianceY] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - sumX / mass, y - sumY / mass];
      covarianceXY += at(x, y) * dx * dy;
      varianceY += at(x, y) * dy * dy;
    }
  }
  const scale = box.height / Math.max(1, bottom - top + 1);
  return {
    slant: varianceY === 0 ? 0 : (Math.atan2(-covarianceXY, varianceY) * 180) / Math.PI,
    height: box.height,
    // The perimeter of a line is about twice its length, and its width is its area divided by its length.
    lineWidth: perimeter === 0 ? 0 : ((2 * mass) / perimeter) * scale,
  };
}
