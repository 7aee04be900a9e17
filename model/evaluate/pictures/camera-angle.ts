/** A page as a camera sees it from another side: turned, tilted, and in perspective. */
import type { Box, Picture, Point } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';

export interface CameraAngle {
  /** Clockwise in the plane of the page, degrees. */
  turn: number;
  /** By which the page is turned away from the camera, about an upright axis, degrees. */
  side?: number;
  /** The same about a level axis. */
  lean?: number;
}

/** Distance of the camera, in the longer side of the page: that of a phone held over a sheet. */
const DISTANCE = 1.4;

/** Brightness of the desk around the page, 0…255. */
const DESK = 90;

const DEGREE = Math.PI / 180;

export interface SeenPage {
  picture: Picture;
  /** Where a box of the page is seen. */
  seen(box: Box): Box;
}

export function seenFrom(page: Picture, { turn, side = 0, lean = 0 }: CameraAngle): SeenPage {
  const camera = DISTANCE * Math.max(page.width, page.height);
  const [cosTurn, sinTurn] = [Math.cos(turn * DEGREE), Math.sin(turn * DEGREE)];
  const [cosSide, sinSide] = [Math.cos(side * DEGREE), Math.sin(side * DEGREE)];
  const [cosLean, sinLean] = [Math.cos(lean * DEGREE), Math.sin(lean * DEGREE)];
  // Columns of the rotation that the page's own axes go through; its third axis is not needed.
  const across = rotated(cosTurn, sinTurn);
  const down = rotated(-sinTurn, cosTurn);
  function rotated(x: number, y: number): readonly [number, number, number] {
    const [u, depth] = [x * cosSide, x * sinSide];
    return [u, y * cosLean - depth * sinLean, y * sinLean + depth * cosLean];
  }
  const project = (x: number, y: number): Point => {
    const at = (axis: 0 | 1 | 2) => x * across[axis] + y * down[axis];
    const scale = camera / (camera + at(2));
    return { x: at(0) * scale, y: at(1) * scale };
  };
  const [halfWidth, halfHeight] = [page.width / 2, page.height / 2];
  const frame = boundingBox([
    {
      points: [
        project(-halfWidth, -halfHeight),
        project(halfWidth, -halfHeight),
        project(-halfWidth, halfHeight),
        project(halfWidth, halfHeight),
      ],
    },
  ])!;
  /** The point of the page that is seen at a point: two linear equations, by Cramer's rule. */
  const pointOfPage = (u: number, v: number): Point => {
    const [a, b] = [camera * across[0] - u * across[2], camera * down[0] - u * down[2]];
    const [c, d] = [camera * across[1] - v * across[2], camera * down[1] - v * down[2]];
    const area = a * d - b * c;
    return {
      x: (camera * (u * d - v * b)) / area + halfWidth,
      y: (camera * (v * a - u * c)) / area + halfHeight,
    };
  };
  const [width, height] = [Math.ceil(frame.width), Math.ceil(frame.height)];
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = pointOfPage(x + 0.5 + frame.x, y + 0.5 + frame.y);
      copyPixel(page, from, data, 4 * (y * width + x));
    }
  }
  return {
    picture: { data, width, height },
    seen(box) {
      const corner = (x: number, y: number) => {
        const at = project(x - halfWidth, y - halfHeight);
        return { x: at.x - frame.x, y: at.y - frame.y };
      };
      const { x, y } = box;
      const [right, foot] = [x + box.width, y + box.height];
      const points = [corner(x, y), corner(right, y), corner(x, foot), corner(right, foot)];
      return boundingBox([{ points }])!;
    },
  };
}

/** Bilinear. */
function copyPixel(page: Picture, from: Point, data: Uint8ClampedArray, to: number): void {
  const [x, y] = [from.x - 0.5, from.y - 0.5];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const isOutside = left < 0 || top < 0 || left + 1 >= page.width || top + 1 >= page.height;
  for (let c = 0; c < 3; c++) {
    if (isOutside) {
      data[to + c] = DESK;
      continue;
    }
    const at = (dx: number, dy: number) =>
      page.data[4 * ((top + dy) * page.width + left + dx) + c]!;
    const [fx, fy] = [x - left, y - top];
    const upper = (1 - fx) * at(0, 0) + fx * at(1, 0);
    const lower = (1 - fx) * at(0, 1) + fx * at(1, 1);
    data[to + c] = (1 - fy) * upper + fy * lower;
  }
}
