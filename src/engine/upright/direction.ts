/**
 * Measures how a page is tilted: the profile of its ink across the written lines is sharpest where they are level
 * (Postl 1986).
 */
import type { Bitmap } from '../data/bitmap.js';
import { shrinkTo } from '../draw/shrink.js';
import { binarize } from '../segment/picture/binarize.js';
import { extremes } from './extremes.js';

/** Maximum number of sampled pixels of ink; more do not change the result. */
const SAMPLES = 8000;

/** The page is made smaller, to at most this length of its longer side, px. */
const SEARCHED_SIDE = 650;

/** Half of the maximum width of the line of a pen, px of the smaller page. */
const WIDEST_PEN = 7;

/**
 * Width of the border that is ignored, px. If a page is tilted, the corners of the picture show the table in triangles,
 * whose tips are as thin as ink.
 */
const EDGE_OF_PICTURE = WIDEST_PEN + 2;

/** Distance of the rows of the profile that are compared. */
const EDGE = 2;

const DEGREE = Math.PI / 180;

/** One search: angles up to `reach` to either side, `step` apart (degrees), with rows of `row` px. */
interface Search {
  reach: number;
  step: number;
  row: number;
}

/** From coarse to fine. The first one covers every direction: lines, or the columns across them. */
const ANGLES: readonly Search[] = [
  { reach: 45, step: 1.5, row: 2 },
  { reach: 1.2, step: 0.3, row: 1 },
];

/** Pixels of ink, relative to the middle of the page, in px of the smaller page. */
export interface InkPoints {
  x: Float32Array;
  y: Float32Array;
  /** Pixels of the page for one pixel of the smaller page. */
  factor: number;
}

/** A sample of the thin ink of a page. */
export function inkPointsOf(page: Bitmap): InkPoints {
  const { small, factor } = shrinkTo(page, SEARCHED_SIDE);
  const { width, height } = small;
  const { data } = binarize(thinInk(small)).mask;
  const ink: number[] = [];
  for (let row = EDGE_OF_PICTURE; row < height - EDGE_OF_PICTURE; row++) {
    for (let x = EDGE_OF_PICTURE; x < width - EDGE_OF_PICTURE; x++) {
      if (data[row * width + x]) ink.push(row * width + x);
    }
  }
  const stride = Math.max(1, Math.floor(ink.length / SAMPLES));
  const sample = ink.filter((_, i) => i % stride === 0);
  return {
    x: Float32Array.from(sample, (i) => (i % width) - width / 2),
    y: Float32Array.from(sample, (i) => Math.floor(i / width) - height / 2),
    factor,
  };
}

/**
 * The top-hat transform (Meyer 1978): keeps dark shapes that are narrow, such as the line of a pen, and removes wide
 * ones, such as a table behind the page, its edge and shadows.
 */
function thinInk(page: Bitmap): Bitmap {
  const opened = extremes(extremes(page, Math.min, WIDEST_PEN), Math.max, WIDEST_PEN).data;
  return { ...page, data: page.data.map((value, i) => value - opened[i]!) };
}

/** @returns radians, −π/4…π/4: the angle of the written lines, or of the columns across them. */
export function directionOf({ x, y }: InkPoints): number {
  const rows = new Float32Array(x.length);
  /** The sharpness of the profile across the direction, or of that along it if that is sharper. */
  const sharpness = (angle: number, height: number) => {
    const [cos, sin] = [Math.cos(angle * DEGREE), Math.sin(angle * DEGREE)];
    const across = sharpnessOf(
      rows.map((_, i) => y[i]! * cos - x[i]! * sin),
      height,
    );
    const along = sharpnessOf(
      rows.map((_, i) => x[i]! * cos + y[i]! * sin),
      height,
    );
    return Math.max(across, along);
  };
  let best = 0;
  for (const { reach, step, row } of ANGLES) {
    let most = sharpness(best, row);
    for (const angle of around(best, reach, step)) {
      const value = sharpness(angle, row);
      if (value > most) [best, most] = [angle, value];
    }
  }
  return best * DEGREE;
}

function around(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, i) => middle + (i - count) * step);
}

/**
 * The sum of squared differences in the histogram of the rows. Differences, since a sum of squares would also depend
 * on the extent of the page.
 *
 * @param rows the coordinate of each pixel of ink, px.
 * @param height the height of a row of the histogram, px.
 */
function sharpnessOf(rows: Float32Array, height: number): number {
  let [first, last] = [0, 0];
  for (const row of rows) {
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const profile = new Float64Array(Math.ceil((last - first) / height) + 2 * EDGE + 2);
  for (const row of rows) {
    // Each pixel is divided between two rows; otherwise the grid of pixels is visible in the profile.
    const at = (row - first) / height + EDGE;
    const below = Math.floor(at);
    profile[below]! += 1 - (at - below);
    profile[below + 1]! += at - below;
  }
  let sum = 0;
  for (let i = EDGE; i < profile.length; i++) sum += (profile[i]! - profile[i - EDGE]!) ** 2;
  return sum;
}
