/**
 * Finds a grid of boxes, such as a table or a sudoku. The lines of a grid are one connected shape, which may be in
 * perspective. The shape is straightened, and each line is then located near its expected position, since the paper may
 * be slightly bent.
 */
import type { Bitmap } from '../data/bitmap.js';
import type { Point } from '../data/ink.js';
import type { Mask } from '../segment/picture/binarize.js';
import { type Component, findComponents, type Labelled } from '../segment/picture/components.js';
import { fromUnitSquare, type Quad } from './homography.js';

export interface Grid {
  rows: number;
  columns: number;
  /** The crossings of lines, `[rows + 1, columns + 1]`, in pixels of the ink. */
  nodes: readonly Point[];
}

/** Minimum and maximum number of rows and of columns; squared paper often has more. */
const FEWEST = 3;
const MOST = 16;

/** Minimum width and height of a grid, as a fraction of the shorter side of the picture. */
const LEAST_SIDE = 0.25;

/** Maximum fraction of the bounding box of a grid that its lines cover. */
const DENSEST = 0.4;

/** Maximum number of shapes that are tried, largest first. */
const CANDIDATES = 3;

/** Side of the straightened grid, px. */
const SIDE = 432;

/** Maximum distance of a line from its expected position, as a fraction of a cell. */
const BEND = 0.2;

/** Minimum fraction of the length of a line that is ink. */
const LEAST_LINE = 0.68;

/**
 * Maximum mean of the same fraction within cells: at most so far from their middle, as a fraction of a cell. With more,
 * the shape is a thick digit, or squared paper with several squares in each cell.
 */
const BETWEEN = [
  { reach: BEND / 4, most: 0.55 },
  { reach: 0.2, most: 0.66 },
];

/**
 * Minimum fraction of ink of the two outer lines together; where the paper is bent, one may be outside. Squared paper has
 * none: it continues beyond the picture.
 */
const LEAST_FRAME = 1.1;

/** Number of bands of the straightened grid in which the position of a line may differ. */
const BANDS = 12;

/**
 * A pixel of a line is darker than the pixels at this distance (px) on both sides, by more than this fraction of
 * `limit`. Thin print may be fainter than the noise of coarse paper, so that its darkness alone is not enough.
 */
const RIDGE = { beside: 5, darker: 0.18 };

/**
 * @param ink the picture, in even light.
 * @param mask the pixels that may be print, see `binarize()`.
 * @param limit above the noise of the paper, 0…1.
 * @returns `undefined` if there is no grid.
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
      // 2 marks the pixels of the shape, which are lines for certain.
      straight[v * SIDE + u] = labels[at] === shape.label ? 2 : data[at]!;
    }
  }
  const vertical = ridges(straight, limit);
  const horizontal = ridges(transpose(straight), limit);
  const columns = countCells(vertical);
  const rows = columns && countCells(horizontal);
  if (!rows || !columns) return undefined;
  const across = placesOf(vertical, columns, rows);
  const down = placesOf(horizontal, rows, columns);
  const nodes: Point[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      nodes.push(map(nodeAt(across, column, row), nodeAt(down, row, column)));
    }
  }
  return { rows, columns, nodes };
}

/** 1 if a pixel, or the one to its left or right, belongs to a vertical line. */
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

/** The corners of a shape: its outermost pixels in the four diagonal directions. */
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

/** The largest number of cells side by side for which every line between them exists; `undefined` below `FEWEST`. */
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
    if (meanAt(0, BEND) + meanAt(count, BEND) < LEAST_FRAME) continue;
    const isFree = ({ reach, most }: (typeof BETWEEN)[number]) => {
      let between = 0;
      for (let cell = 0; cell < count; cell++) between += meanAt(cell + 0.5, reach) / count;
      return between < most;
    };
    if (BETWEEN.every(isFree)) return count;
  }
  return undefined;
}

/**
 * The column of pixels near the position `wanted` that has the most pixels of lines in a band. Positions are 0…1.
 *
 * @returns its position, or `wanted` if it is no line; and the fraction of its pixels that belong to lines.
 */
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
    // If several columns have the same number of pixels, the mean of their positions.
    if (count === most) [sum, columns] = [sum + u + 0.5, columns + 1];
  }
  const share = most / (foot - top);
  return { place: share > 0.5 ? sum / columns / SIDE : wanted, share };
}

/** The position (0…1) of each vertical line in each row of cells, `[line][row]`. */
function placesOf(lines: Uint8Array, columns: number, rows: number): number[][] {
  return Array.from({ length: columns + 1 }, (_, line) =>
    Array.from(
      { length: rows },
      (__, row) => strongest(lines, line / columns, BEND / columns, row, rows).place,
    ),
  );
}

/** The position at which a line crosses a border between rows of cells. */
function nodeAt(places: readonly number[][], line: number, border: number): number {
  const own = places[line]!;
  const before = own[Math.max(0, border - 1)]!;
  const after = own[Math.min(own.length - 1, border)]!;
  return (before + after) / 2;
}
