/** Compensates uneven lighting and shadows: computes how much darker a pixel is than the paper around it. */
import type { Bitmap } from '../../data/bitmap.js';

/** Number of tiles along the longer side; the brightness of the paper is measured in each tile. */
const TILES = 40;

/** Minimum width and height of a tile, in pixels. */
const SMALLEST_TILE = 8;

/** The quantile of the brightness in a tile that is the brightness of the paper. */
const PAPER_QUANTILE = 0.75;

/** Radius of the closing, in tiles: ink up to this width is not mistaken for paper. */
const CLOSING_RADIUS = 2;

/** Number of levels of a histogram. */
const LEVELS = 256;

/** @returns a bitmap of the darkness relative to the paper around each pixel: 0 paper … 1 ink. */
export function evenLight(bitmap: Bitmap): Bitmap {
  const { data, width, height } = bitmap;
  const brightness = data.map((value) => 1 - value);
  const tile = Math.max(SMALLEST_TILE, Math.ceil(Math.max(width, height) / TILES));
  const paper = paperTiles(brightness, width, height, tile);
  const ink = new Float32Array(data.length);
  const acrossTiles = Array.from({ length: width }, (_, x) => between(x, tile, paper.columns));
  for (let y = 0; y < height; y++) {
    const row = between(y, tile, paper.rows);
    for (let x = 0; x < width; x++) {
      const column = acrossTiles[x]!;
      const top = mix(paper, row.low, column);
      const light = top + row.share * (mix(paper, row.high, column) - top);
      const i = y * width + x;
      ink[i] = light > DARKEST_PAPER ? Math.max(0, 1 - brightness[i]! / light) : 0;
    }
  }
  return { data: withoutOffset(ink), width, height };
}

/** Minimum brightness of paper (0 black … 1 white); on darker paper, ink cannot be distinguished. */
const DARKEST_PAPER = 0.1;

interface PaperTiles {
  light: Float32Array;
  columns: number;
  rows: number;
}

/** The brightness of the paper in each tile, after a morphological closing and smoothing of the tiles. */
function paperTiles(
  brightness: Float32Array,
  width: number,
  height: number,
  tile: number,
): PaperTiles {
  const columns = Math.ceil(width / tile);
  const rows = Math.ceil(height / tile);
  const light = new Float32Array(columns * rows);
  const histogram = new Uint32Array(LEVELS);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      let count = 0;
      for (let y = row * tile; y < Math.min(height, (row + 1) * tile); y++) {
        for (let x = column * tile; x < Math.min(width, (column + 1) * tile); x++) {
          histogram[Math.min(LEVELS - 1, Math.floor(brightness[y * width + x]! * LEVELS))]!++;
          count++;
        }
      }
      light[row * columns + column] = quantileOf(histogram, count * PAPER_QUANTILE);
    }
  }
  const size = { columns, rows };
  const closed = spread(spread(light, size, Math.max), size, Math.min);
  return { light: smooth(closed, size), ...size };
}

function quantileOf(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  for (let level = 0; level < LEVELS; level++) {
    seen += histogram[level]!;
    if (seen >= rank) return (level + 1) / LEVELS;
  }
  return 1;
}

type Size = Omit<PaperTiles, 'light'>;

/** Dilation (`Math.max`) or erosion (`Math.min`) of the tiles by {@link CLOSING_RADIUS}. */
function spread(
  values: Float32Array,
  { columns, rows }: Size,
  pick: (a: number, b: number) => number,
): Float32Array {
  return values.map((own, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    let best = own;
    const [top, bottom] = reach(row, rows);
    const [left, right] = reach(column, columns);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) best = pick(best, values[y * columns + x]!);
    }
    return best;
  });
}

function reach(at: number, count: number): [number, number] {
  return [Math.max(0, at - CLOSING_RADIUS), Math.min(count - 1, at + CLOSING_RADIUS)];
}

function smooth(values: Float32Array, { columns, rows }: Size): Float32Array {
  return values.map((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    let sum = 0;
    let count = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        sum += values[y * columns + x]!;
        count++;
      }
    }
    return sum / count;
  });
}

/** The two tiles whose centres a pixel is between, and the weight of the second (`share`). */
function between(pixel: number, tile: number, count: number) {
  const at = Math.max(0, Math.min(count - 1, (pixel + 0.5) / tile - 0.5));
  const low = Math.floor(at);
  return { low, high: Math.min(count - 1, low + 1), share: at - low };
}

function mix(
  { light, columns }: PaperTiles,
  row: number,
  { low, high, share }: ReturnType<typeof between>,
): number {
  const left = light[row * columns + low]!;
  return left + share * (light[row * columns + high]! - left);
}

/** Subtracts the median darkness: at least half of the pixels are paper, so the median is not ink. */
function withoutOffset(ink: Float32Array): Float32Array {
  const histogram = new Uint32Array(LEVELS);
  for (const value of ink) histogram[Math.min(LEVELS - 1, Math.floor(value * LEVELS))]!++;
  const offset = quantileOf(histogram, ink.length / 2) - 1 / LEVELS;
  if (offset <= 0) return ink;
  return ink.map((value) => Math.max(0, value - offset) / (1 - offset));
}
