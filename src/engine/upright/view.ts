/** A page as it would look turned: where each of its points lies in the picture. */
import type { Bitmap } from '../data/bitmap.js';
import { type Box, boundingBox, type Point } from '../data/ink.js';

export interface View {
  width: number;
  height: number;
  /** Where a point of the view lies in the picture; both in px from the top left. */
  at(x: number, y: number): Point;
}

export function wholePicture({ width, height }: Bitmap): View {
  return { width, height, at: (x, y) => ({ x, y }) };
}

/** @param angle of the written lines, in radians: positive where they fall to the right. */
export function rotated(view: View, angle: number): View {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.round(view.width * Math.abs(cos) + view.height * Math.abs(sin));
  const height = Math.round(view.width * Math.abs(sin) + view.height * Math.abs(cos));
  return {
    width,
    height,
    at(x, y) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      return view.at(view.width / 2 + dx * cos - dy * sin, view.height / 2 + dx * sin + dy * cos);
    },
  };
}

/** Turned clockwise by so many quarters. */
export function quarterTurnedView(view: View, quarters: number): View {
  let turned = view;
  for (let i = 0; i < quarters; i++) {
    const before = turned;
    turned = {
      width: before.height,
      height: before.width,
      at: (x, y) => before.at(y, before.height - x),
    };
  }
  return turned;
}

/** @param part whole px. */
export function croppedView(view: View, part: Box): View {
  const { width, height } = part;
  return { width, height, at: (x, y) => view.at(part.x + x, part.y + y) };
}

/** Pixels outside the picture are like the nearest one inside. */
export function look({ data, width, height }: Bitmap, view: View): Bitmap {
  const seen = new Float32Array(view.width * view.height);
  const pixel = (x: number, y: number) =>
    data[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))]!;
  for (let v = 0; v < view.height; v++) {
    for (let u = 0; u < view.width; u++) {
      const { x, y } = view.at(u + 0.5, v + 0.5);
      const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
      const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
      const upper = (1 - fx) * pixel(left, top) + fx * pixel(left + 1, top);
      const lower = (1 - fx) * pixel(left, top + 1) + fx * pixel(left + 1, top + 1);
      seen[v * view.width + u] = (1 - fy) * upper + fy * lower;
    }
  }
  return { data: seen, width: view.width, height: view.height };
}

/** The box around what a box of the view shows. */
export function inPicture(view: View, { x, y, width, height }: Box): Box {
  const corners = [
    view.at(x, y),
    view.at(x + width, y),
    view.at(x, y + height),
    view.at(x + width, y + height),
  ];
  return boundingBox([{ points: corners }])!;
}
