/** What is written or printed in a cell, without the lines around it. */
import type { Bitmap } from '../data/bitmap.js';
import { unionBox } from '../data/box.js';
import { crop } from '../draw/resize.js';
import { findComponents } from '../segment/picture/components.js';
import { betweenCorners, type Quad } from './homography.js';

/** Side of a cut-out cell, px. */
const SIDE = 56;

/** This share of a cell is left out along each of its sides. */
const INSET = 0.06;

/** Ink is darker than the noise of the paper, and than this share of the darkest ink in its cell. */
const DARK = 0.4;

/** Shapes that lie outside the middle are parts of lines; smaller ones are specks. Shares of the side. */
const MIDDLE = 0.62;
const SMALLEST = { height: 0.3, area: 0.008 };

/** @returns grey ink, cropped to it; `undefined` for an empty cell. */
export function cellInk(ink: Bitmap, corners: Quad, limit: number): Bitmap | undefined {
  const cell = cutOut(ink, corners);
  const darkest = cell.data.reduce((a, b) => Math.max(a, b), 0);
  const least = Math.max(limit, DARK * darkest);
  const mask = { ...cell, data: Uint8Array.from(cell.data, (value) => (value > least ? 1 : 0)) };
  clearBorders(mask.data);
  const { labels, components } = findComponents(mask);
  const [from, to] = [(SIDE * (1 - MIDDLE)) / 2, (SIDE * (1 + MIDDLE)) / 2];
  const kept = components.filter(({ box }) => {
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return centre.x > from && centre.x < to && centre.y > from && centre.y < to;
  });
  const area = kept.reduce((sum, own) => sum + own.area, 0);
  if (area < SMALLEST.area * SIDE * SIDE) return undefined;
  const box = unionBox(kept.map((own) => own.box));
  if (Math.max(box.width, box.height) < SMALLEST.height * SIDE) return undefined;
  const own = new Set(kept.map(({ label }) => label));
  const data = cell.data.map((value, i) => (own.has(labels[i]!) ? value : 0));
  return crop({ ...cell, data }, box);
}

/** A line of the grid that was not left out fills more than this share of a column or row near a border. */
const BORDER = { share: 0.5, depth: 9 };

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
