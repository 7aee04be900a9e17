/**
 * Uneven light taken away: how much darker each pixel is than the paper around it, whatever the
 * shadow, and whichever of both is the darker.
 */
import type { Bitmap } from '../../data/bitmap.js';

/** Tiles along the longer side in which the paper's brightness is looked for. */
const TILES = 40;

/** The smallest tile, px. */
const SMALLEST_TILE = 8;

/** Brighter than so many pixels of its tile is paper. */
const PAPER_QUANTILE = 0.75;

/** Lines of ink up to so many tiles wide never pass for paper. */
const CLOSING_RADIUS = 2;

/** Levels of the histograms. */
const LEVELS = 256;

/** Ink relative to the paper around it, 0 paper … 1 ink. */
export function evenLight(bitmap: Bitmap): Bitmap {
  const { data, width, height } = bitmap;
  const inverted = isInverted(bitmap);
  const brightness = inverted ? data : data.map((value) => 1 - value);
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

/** Paper darker than this (0 black … 1 white) holds no writing that could be told apart. */
const DARKEST_PAPER = 0.1;

interface PaperTiles {
  light: Float32Array;
  columns: number;
  rows: number;
}

/** The paper's brightness, tile by tile: a grey closing over the tiles, smoothed. */
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

/** The highest (or lowest) value within {@link CLOSING_RADIUS} tiles. */
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

/** Where a pixel lies between the middles of two tiles. */
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

/** Half of all pixels are paper at least: what they have in common is no ink. */
function withoutOffset(ink: Float32Array): Float32Array {
  const histogram = new Uint32Array(LEVELS);
  for (const value of ink) histogram[Math.min(LEVELS - 1, Math.floor(value * LEVELS))]!++;
  const offset = quantileOf(histogram, ink.length / 2) - 1 / LEVELS;
  if (offset <= 0) return ink;
  return ink.map((value) => Math.max(0, value - offset) / (1 - offset));
}

/**
 * A pixel is compared with what lies around it, within this share of the shorter side; in small
 * pictures within more, up to so many pixels, since one digit's thick line may fill them.
 */
const SURROUNDINGS = { share: 1 / 12, ofSmall: 1 / 3, pixels: 12 };

/**
 * Whether what the border says of the paper is wrong, such as paper on a dark table. Writing is what
 * there is less of: against its surroundings it makes a long tail (a third moment) to one side.
 */
function isInverted({ data, width, height }: Bitmap): boolean {
  const side = Math.min(width, height);
  const ofSmall = Math.min(SURROUNDINGS.pixels, side * SURROUNDINGS.ofSmall);
  const radius = Math.max(4, Math.round(Math.max(side * SURROUNDINGS.share, ofSmall)));
  const stride = Math.max(1, Math.floor(Math.sqrt((width * height) / SAMPLES)));
  const sums = integral(data, width, height);
  let skewness = 0;
  for (let y = 0; y < height; y += stride) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x += stride) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const sum =
        sums[bottom * (width + 1) + right]! -
        sums[top * (width + 1) + right]! -
        sums[bottom * (width + 1) + left]! +
        sums[top * (width + 1) + left]!;
      const off = data[y * width + x]! - sum / ((right - left) * (bottom - top));
      skewness += off ** 3;
    }
  }
  return skewness < 0;
}

/** Pixels looked at to tell ink from paper. */
const SAMPLES = 250_000;

/** Sums over all pixels above and to the left (Crow 1984), with a row and a column of zeros. */
function integral(data: Float32Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  return sums;
}
