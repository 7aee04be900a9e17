/**
 * Finds a grid of boxes, such as a table or a sudoku: its lines are one connected shape whose corners a camera
 * may have moved. Each line is then looked for near where it should be, so that paper may be bent a little.
 */
import type { Bitmap } from '../data/bitmap.js';
import type { Point } from '../data/ink.js';
import type { Mask } from '../segment/picture/binarize.js';
import { type Component, findComponents, type Labelled } from '../segment/picture/components.js';
import { fromUnitSquare, type Quad } from './homography.js';

export interface Grid {
  rows: number;
  columns: number;
  /** Where lines cross, `[rows + 1, columns + 1]`, in pixels of the mask. */
  nodes: readonly Point[];
}

/** A grid has so many rows and columns; squared paper has more. */
const FEWEST = 3;
const MOST = 16;

/** The shape of its lines covers at least this share of the picture's shorter side, either way. */
const LEAST_SIDE = 0.25;

/** Of the pixels in the box around all lines, so many at most are line. */
const DENSEST = 0.4;

/** Grids that are tried, largest first. */
const CANDIDATES = 3;

/** Side of the straightened grid, px. */
const SIDE = 432;

/** A line lies within this share of a cell from its place, along this share of its length. */
const BEND = 0.2;
const LEAST_LINE = 0.68;

/** In the middle of cells there is less than this: a thick digit is no grid. */
const MOST_BETWEEN = 0.55;

/** Lines are followed from band to band of the straightened grid. */
const BANDS = 12;

/** Thin print may be fainter than the noise of coarse paper: it is darker than what lies beside it. */
const RIDGE = { beside: 5, darker: 0.18 };

/**
 * @param ink in even light.
 * @param print where there may be print: where the ink is darker than 0.6 of `limit`.
 */
export function findGrid(ink: Bitmap, mask: Mask, limit: number): Grid | undefined {
  const least = LEAST_SIDE * Math.min(mask.width, mask.height);
  const labelled = findComponents(mask);
  const candidates = labelled.components
    .filter(({ box, area }) => {
      const large = box.width >= least && box.height >= least;
      return large && area <= DENSEST * box.width * box.height;
    })
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
    .slice(0, CANDIDATES);
  for (const candidate of candidates) {
    const grid = gridOf(candidate, labelled, ink, limit);
    if (grid) return grid;
  }
  return undefined;
}

function gridOf(
  shape: Component,
  { labels }: Labelled,
  { data, width, height }: Bitmap,
  limit: number,
): Grid | undefined {
  const map = fromUnitSquare(cornersOf(shape, labels, width));
  const straight = new Float32Array(SIDE * SIDE);
  for (let v = 0; v < SIDE; v++) {
    for (let u = 0; u < SIDE; u++) {
      const { x, y } = map((u + 0.5) / SIDE, (v + 0.5) / SIDE);
      const [column, row] = [Math.round(x), Math.round(y)];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const at = row * width + column;
      // What belongs to the shape is line for certain.
      straight[v * SIDE + u] = labels[at] === shape.label ? 2 : data[at]!;
    }
  }
  const upright = ridges(straight, limit);
  const level = ridges(transpose(straight), limit);
  const columns = countCells(upright);
  const rows = columns && countCells(level);
  if (!rows || !columns) return undefined;
  const across = placesOf(upright, columns, rows);
  const down = placesOf(level, rows, columns);
  const nodes: Point[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      nodes.push(map(nodeAt(across, column, row), nodeAt(down, row, column)));
    }
  }
  return { rows, columns, nodes };
}

/** 1 where a pixel, or one beside it, belongs to an upright line. */
function ridges(square: Float32Array, limit: number): Uint8Array {
  const lines = new Uint8Array(square.length);
  const { beside, darker } = RIDGE;
  for (let v = 0; v < SIDE; v++) {
    for (let u = 0; u < SIDE; u++) {
      const at = v * SIDE + u;
      const own = square[at]!;
      const left = square[v * SIDE + Math.max(0, u - beside)]!;
      const right = square[v * SIDE + Math.min(SIDE - 1, u + beside)]!;
      if (own < 2 && own - Math.max(left, right) < darker * limit) continue;
      lines.fill(1, v * SIDE + Math.max(0, u - 1), v * SIDE + Math.min(SIDE, u + 2));
    }
  }
  return lines;
}

/** The outermost pixels in the four diagonal directions. */
function cornersOf({ box, label }: Component, labels: Int32Array, width: number): Quad {
  const best = [Infinity, -Infinity, -Infinity, Infinity];
  const corners = Array.from({ length: 4 }, () => ({ x: 0, y: 0 }));
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (labels[y * width + x] !== label) continue;
      const [sum, difference] = [x + y, x - y];
      if (sum < best[0]!) [best[0], corners[0]] = [sum, { x, y }];
      if (difference > best[1]!) [best[1], corners[1]] = [difference, { x, y }];
      if (sum > best[2]!) [best[2], corners[2]] = [sum, { x, y }];
      if (difference < best[3]!) [best[3], corners[3]] = [difference, { x, y }];
    }
  }
  return corners as unknown as Quad;
}

function transpose(square: Float32Array): Float32Array {
  return square.map((_, i) => square[(i % SIDE) * SIDE + Math.floor(i / SIDE)]!);
}

/** The most cells side by side between which every line is there; `undefined` below {@link FEWEST}. */
function countCells(lines: Uint8Array): number | undefined {
  for (let count = MOST; count >= FEWEST; count--) {
    const meanAt = (place: number, bend: number) => {
      let sum = 0;
      for (let band = 0; band < BANDS; band++) {
        sum += strongest(lines, place / count, bend / count, band, BANDS).share;
      }
      return sum / BANDS;
    };
    const isLine = (_: unknown, i: number) => meanAt(i + 1, BEND) >= LEAST_LINE;
    if (!Array.from({ length: count - 1 }).every(isLine)) continue;
    let between = 0;
    for (let cell = 0; cell < count; cell++) between += meanAt(cell + 0.5, BEND / 4) / count;
    if (between < MOST_BETWEEN) return count;
  }
  return undefined;
}

/** The column near a place (0…1) with the most line in a band: where (0…1), and its share of the band. */
function strongest(
  lines: Uint8Array,
  wanted: number,
  bend: number,
  band: number,
  bands: number,
): { place: number; share: number } {
  const [top, foot] = [Math.round((band * SIDE) / bands), Math.round(((band + 1) * SIDE) / bands)];
  let [most, sum, columns] = [0, 0, 0];
  const to = Math.min(SIDE, Math.round((wanted + bend) * SIDE));
  for (let u = Math.max(0, Math.round((wanted - bend) * SIDE)); u < to; u++) {
    let count = 0;
    for (let v = top; v < foot; v++) count += lines[v * SIDE + u]!;
    if (count > most) [most, sum, columns] = [count, 0, 0];
    // Of several columns the middle one.
    if (count === most) [sum, columns] = [sum + u + 0.5, columns + 1];
  }
  const share = most / (foot - top);
  return { place: share > 0.5 ? sum / columns / SIDE : wanted, share };
}

/** `[line][band]`: where (0…1) each upright line crosses each of the bands of cells. */
function placesOf(lines: Uint8Array, cells: number, bands: number): number[][] {
  return Array.from({ length: cells + 1 }, (_, line) =>
    Array.from(
      { length: bands },
      (__, band) => strongest(lines, line / cells, BEND / cells, band, bands).place,
    ),
  );
}

/** Where a line crosses the border between two bands. */
function nodeAt(places: readonly number[][], line: number, border: number): number {
  const own = places[line]!;
  const before = own[Math.max(0, border - 1)]!;
  const after = own[Math.min(own.length - 1, border)]!;
  return (before + after) / 2;
}
