/** Cuts out the ink of one cell, without the lines of the grid. */
import type { Bitmap } from '../data/bitmap.js';
import { centreX, centreY, unionBox } from '../data/box.js';
import { crop } from '../draw/resize.js';
import { findComponents } from '../segment/picture/components.js';
import { betweenCorners, type Quad } from './homography.js';

/** Side of a cut-out cell, px. */
const SIDE = 56;

/** Fraction of a cell that is cut off at each side, where the lines of the grid are. */
const INSET = 0.06;

/** Ink is darker than the noise of the paper (`limit`), and than this fraction of the darkest pixel of its cell. */
const DARK = 0.4;

/**
 * Fractions of the side: shapes whose centre is outside the `MIDDLE` are parts of lines; less height or area in all is
 * no digit.
 */
const MIDDLE = 0.62;
const SMALLEST = { height: 0.3, area: 0.008 };

/**
 * @param ink the picture, in even light: 0 paper … 1 ink.
 * @param corners of the cell, in pixels of `ink`.
 * @param limit above the noise of the paper, 0…1.
 * @returns the ink in a square cell of `SIDE` px, cropped to its bounding box; `undefined` for an empty cell.
 */
export function cellInk(ink: Bitmap, corners: Quad, limit: number): Bitmap | undefined {
  const cell = cutOut(ink, corners);
  const darkest = cell.data.reduce((a, b) => Math.max(a, b), 0);
  const least = Math.max(limit, DARK * darkest);
  const mask = { ...cell, data: Uint8Array.from(cell.data, (value) => (value > least ? 1 : 0)) };
  clearBorders(mask.data);
  const { labels, components } = findComponents(mask);
  const [from, to] = [(SIDE * (1 - MIDDLE)) / 2, (SIDE * (1 + MIDDLE)) / 2];
  const kept = components.filter(({ box }) => {
    const [x, y] = [centreX(box), centreY(box)];
    return x > from && x < to && y > from && y < to;
  });
  const area = kept.reduce((sum, own) => sum + own.area, 0);
  if (area < SMALLEST.area * SIDE * SIDE) return undefined;
  const box = unionBox(kept.map((own) => own.box));
  if (Math.max(box.width, box.height) < SMALLEST.height * SIDE) return undefined;
  const own = new Set(kept.map(({ label }) => label));
  const data = cell.data.map((value, i) => (own.has(labels[i]!) ? value : 0));
  return crop({ ...cell, data }, box);
}

/** A row or column is a line of the grid if it is within `depth` px of a side, and more of it than `share` is ink. */
const BORDER = { share: 0.5, depth: 9 };

/** Clears the lines of the grid that `INSET` did not cut off. */
function clearBorders(mask: Uint8Array): void {
  for (const across of [false, true]) {
    const at = (line: number, along: number) =>
      across ? line * SIDE + along : along * SIDE + line;
    const places = Array.from({ length: SIDE }, (_, i) => i);
    const isLine = (line: number) =>
      places.filter((along) => mask[at(line, along)]).length > BORDER.share * SIDE;
    for (const side of [0, SIDE - 1]) {
      const inward = side === 0 ? 1 : -1;
      let deepest = -1;
      for (let depth = 0; depth < BORDER.depth; depth++) {
        if (isLine(side + inward * depth)) deepest = depth;
      }
      // One more, for the soft edge of the line.
      for (let depth = 0; deepest >= 0 && depth <= deepest + 1; depth++) {
        for (const along of places) mask[at(side + inward * depth, along)] = 0;
      }
    }
  }
}

/** The cell as a square, by bilinear interpolation; outside the picture there is no ink. */
function cutOut({ data, width, height }: Bitmap, corners: Quad): Bitmap {
  const map = betweenCorners(corners);
  const cell = new Float32Array(SIDE * SIDE);
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : data[y * width + x]!;
  for (let v = 0; v < SIDE; v++) {
    for (let u = 0; u < SIDE; u++) {
      const share = (place: number) => INSET + (1 - 2 * INSET) * ((place + 0.5) / SIDE);
      const { x, y } = map(share(u), share(v));
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - left, y - top];
      const upper = at(left, top) + fx * (at(left + 1, top) - at(left, top));
      const lower = at(left, top + 1) + fx * (at(left + 1, top + 1) - at(left, top + 1));
      cell[v * SIDE + u] = upper + fy * (lower - upper);
    }
  }
  return { data: cell, width: SIDE, height: SIDE };
}
