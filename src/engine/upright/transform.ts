/** Geometric transforms of a picture: rotation, quarter turns and cropping, and their combinations. */
import type { Bitmap } from '../data/bitmap.js';
import { type Box, boundingBox, type Point } from '../data/ink.js';

/** Maps the pixels of a result back to those of the picture (inverse mapping), so that transforms can be combined. */
export interface Transform {
  /** Size of the result, px. */
  width: number;
  height: number;
  /** The point of the picture for a point of the result; both in px from the top left. */
  toPicture(x: number, y: number): Point;
}

export function identity({ width, height }: Bitmap): Transform {
  return { width, height, toPicture: (x, y) => ({ x, y }) };
}

/**
 * Rotates about the centre, so that lines at this angle become level. The result contains all of the picture.
 *
 * @param angle in radians, positive for lines that fall to the right.
 */
export function rotate(before: Transform, angle: number): Transform {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.round(before.width * Math.abs(cos) + before.height * Math.abs(sin));
  const height = Math.round(before.width * Math.abs(sin) + before.height * Math.abs(cos));
  return {
    width,
    height,
    toPicture(x, y) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      return before.toPicture(
        before.width / 2 + dx * cos - dy * sin,
        before.height / 2 + dx * sin + dy * cos,
      );
    },
  };
}

/** Turns clockwise by a number of quarters. */
export function turnByQuarters(before: Transform, quarters: number): Transform {
  let turned = before;
  for (let i = 0; i < quarters; i++) {
    const last = turned;
    turned = {
      width: last.height,
      height: last.width,
      toPicture: (x, y) => last.toPicture(y, last.height - x),
    };
  }
  return turned;
}

/** @param part whole px. */
export function cropTo(before: Transform, part: Box): Transform {
  const { width, height } = part;
  return { width, height, toPicture: (x, y) => before.toPicture(part.x + x, part.y + y) };
}

/** Applies a transform, with bilinear interpolation. Pixels outside the picture repeat the nearest one inside. */
export function transformBitmap({ data, width, height }: Bitmap, transform: Transform): Bitmap {
  const result = new Float32Array(transform.width * transform.height);
  const pixel = (x: number, y: number) =>
    data[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))]!;
  for (let v = 0; v < transform.height; v++) {
    for (let u = 0; u < transform.width; u++) {
      const { x, y } = transform.toPicture(u + 0.5, v + 0.5);
      const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
      const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
      const upper = (1 - fx) * pixel(left, top) + fx * pixel(left + 1, top);
      const lower = (1 - fx) * pixel(left, top + 1) + fx * pixel(left + 1, top + 1);
      result[v * transform.width + u] = (1 - fy) * upper + fy * lower;
    }
  }
  return { data: result, width: transform.width, height: transform.height };
}

/** The bounding box, in the picture, of a box of the result. */
export function boxInPicture({ toPicture }: Transform, { x, y, width, height }: Box): Box {
  const corners = [
    toPicture(x, y),
    toPicture(x + width, y),
    toPicture(x, y + height),
    toPicture(x + width, y + height),
  ];
  return boundingBox([{ points: corners }])!;
}
