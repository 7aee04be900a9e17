/** A page as a camera sees it that is not held level: turned about its middle, with a desk around it. */
import type { Box, Picture, Point } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';

/** Brightness of the desk around the page, 0…255. */
const DESK = 90;

export interface SeenPage {
  picture: Picture;
  /** Where a box of the page is seen. */
  seen(box: Box): Box;
}

/** Distance of a camera that looks from the side, in widths of the page. */
const DISTANCE = 1.5;

/**
 * @param turn clockwise, degrees.
 * @param aside how far the camera is beside the page, degrees.
 */
export function seenFrom(page: Picture, turn: number, aside = 0): SeenPage {
  const [near, deep] = [Math.cos((aside * Math.PI) / 180), Math.sin((aside * Math.PI) / 180)];
  const distance = DISTANCE * page.width;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfWidth, halfHeight] = [page.width / 2, page.height / 2];
  const turned = (x: number, y: number): Point => {
    const [dx, dy] = [x - halfWidth, y - halfHeight];
    const scale = distance / (distance + dx * deep);
    const [u, v] = [dx * near * scale, dy * scale];
    return { x: u * cos - v * sin, y: u * sin + v * cos };
  };
  const cornersOf = ({ x, y, width, height }: Box) => [
    turned(x, y),
    turned(x + width, y),
    turned(x, y + height),
    turned(x + width, y + height),
  ];
  const all = { x: 0, y: 0, width: page.width, height: page.height };
  const frame = boundingBox([{ points: cornersOf(all) }])!;
  // A quarter turn is not exact in floating point: no pixel more for that.
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)];
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x + 0.5 + frame.x, y + 0.5 + frame.y];
      const [across, down] = [u * cos + v * sin, v * cos - u * sin];
      const dx = (across * distance) / (distance * near - across * deep);
      const dy = (down * (distance + dx * deep)) / distance;
      copyPixel(page, { x: dx + halfWidth, y: dy + halfHeight }, data, 4 * (y * width + x));
    }
  }
  return {
    picture: { data, width, height },
    seen(box) {
      const around = boundingBox([{ points: cornersOf(box) }])!;
      return { ...around, x: around.x - frame.x, y: around.y - frame.y };
    },
  };
}

/** Bilinear. */
function copyPixel(page: Picture, from: Point, data: Uint8ClampedArray, to: number): void {
  const [x, y] = [from.x - 0.5, from.y - 0.5];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const isOutside = x < -0.5 || y < -0.5 || x > page.width - 0.5 || y > page.height - 0.5;
  for (let c = 0; c < 3; c++) {
    if (isOutside) {
      data[to + c] = DESK;
      continue;
    }
    const at = (dx: number, dy: number) => {
      const column = Math.max(0, Math.min(page.width - 1, left + dx));
      const row = Math.max(0, Math.min(page.height - 1, top + dy));
      return page.data[4 * (row * page.width + column) + c]!;
    };
    const [fx, fy] = [x - left, y - top];
    const upper = (1 - fx) * at(0, 0) + fx * at(1, 0);
    const lower = (1 - fx) * at(0, 1) + fx * at(1, 1);
    data[to + c] = (1 - fy) * upper + fy * lower;
  }
}
