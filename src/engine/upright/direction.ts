/**
 * Measures how a page is tilted: the profile of its ink across the written lines is sharpest where they are level
 * (Postl 1986).
 */
import type { Bitmap } from '../data/bitmap.js';
import { shrinkTo } from '../draw/shrink.js';
import { binarize } from '../segment/picture/binarize.js';

/** Number of sampled pixels of ink; more do not change the result. */
const SAMPLES = 8000;

/** A page of at most so many pixels along its longer side is looked at. */
const SEARCHED_SIDE = 650;

/** Half of the width of the widest line of a pen, px. */
const WIDEST_PEN = 7;

/** px: a table behind the page shows in wedges, whose tips are as thin as ink. */
const EDGE_OF_PICTURE = WIDEST_PEN + 2;

/** Rows that are compared, px apart: about the edge of a line of writing. */
const EDGE = 2;

const DEGREE = Math.PI / 180;

/** Half of the range of a search and its step, from coarse to fine; rows are that many px high. */
interface Search {
  reach: number;
  step: number;
  row: number;
}

/** In degrees: every direction that lines, or the columns across them, may have. */
const ANGLES: readonly Search[] = [
  { reach: 45, step: 1.5, row: 2 },
  { reach: 1.2, step: 0.3, row: 1 },
];

/** From the middle of the page, in px of a smaller one. */
export interface InkPoints {
  x: Float32Array;
  y: Float32Array;
  /** Pixels of the page for one of these. */
  factor: number;
}

export interface Direction {
  /** Radians, −π/4…π/4: of the written lines, or of the columns across them. */
  angle: number;
  /** How much sharper the profile is than that of the page as it lies. */
  gain: number;
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
 * What is darker than all around it, as lines of a pen are; a table behind the page, its edge and shadows are not
 * (the top-hat transform, Meyer 1978).
 */
function thinInk({ data, width, height }: Bitmap): Bitmap {
  const pass = (values: Float32Array, pick: (a: number, b: number) => number) =>
    extremes(extremes(values, height, width, pick), width, height, pick);
  const opened = pass(pass(data, Math.min), Math.max);
  return { data: data.map((value, i) => value - opened[i]!), width, height };
}

/** Of each value and those beside it in its row. @returns columns as rows: twice, all is as it was. */
function extremes(
  values: Float32Array,
  rows: number,
  columns: number,
  pick: (a: number, b: number) => number,
): Float32Array {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let i = 0; i < columns; i++) {
      let own = values[start + i]!;
      const end = Math.min(columns - 1, i + WIDEST_PEN);
      for (let at = Math.max(0, i - WIDEST_PEN); at <= end; at++) {
        own = pick(own, values[start + at]!);
      }
      turned[i * rows + row] = own;
    }
  }
  return turned;
}

export function directionOf({ x, y }: InkPoints): Direction {
  const rows = new Float32Array(x.length);
  /** Of the rows that lie so, or of the columns across them. */
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
  return { angle: best * DEGREE, gain: sharpness(best, 1) / (sharpness(0, 1) || 1) };
}

function around(middle: number, reach: number, step: number): number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, i) => middle + (i - count) * step);
}

/**
 * Differences of rows rather than rows: how far a page reaches must not count.
 *
 * @param height of a row, px.
 */
function sharpnessOf(rows: Float32Array, height: number): number {
  let [first, last] = [0, 0];
  for (const row of rows) {
    if (row < first) first = row;
    if (row > last) last = row;
  }
  const profile = new Float64Array(Math.ceil((last - first) / height) + 2 * EDGE + 2);
  for (const row of rows) {
    // Between two rows, or the grid of pixels shows in the profile.
    const at = (row - first) / height + EDGE;
    const below = Math.floor(at);
    profile[below]! += 1 - (at - below);
    profile[below + 1]! += at - below;
  }
  let sum = 0;
  for (let i = EDGE; i < profile.length; i++) sum += (profile[i]! - profile[i - EDGE]!) ** 2;
  return sum;
}
