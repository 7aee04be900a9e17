/** Finds shapes: connected components that may be digits or parts of digits. */
import type { Bitmap } from '../../data/bitmap.js';
import type { Box } from '../../data/ink.js';
import type { Mask } from './binarize.js';
import { type Component, findComponents, type Labelled } from './components.js';
import { cutStacked } from './stacked.js';

export interface Shapes extends Labelled {
  /** Height of a digit on this page, in px. */
  height: number;
  /** For each label, the level (0…1) of its darker pixels. */
  darkness: Float32Array;
}

/** Threshold of a component, as a fraction of the level of its darker pixels. */
const OWN_THRESHOLD = 0.42;

/** The quantile that is the level of the darker pixels. */
const DARK_QUANTILE = 0.75;

/** Minimum height of a digit: a multiple of the line width, and in px. */
const LOWEST_DIGIT = { share: 3.5, pixels: 8 };

/** The same multiple if no component has that height, as with a thick pen in a small picture. */
const LOWEST_THICK_DIGIT = 1.5;

/** Minimum level of a component's darker pixels, as a multiple of the limit; noise is just above it. */
const INK_ABOVE_LIMIT = 1.5;

/**
 * Minimum level of a component's darker pixels, as a fraction of the median over all ink: parts of the lines of squared
 * paper are fainter. Pencil beside a felt pen has about 0.35.
 */
const FAINTEST = 0.25;

/** Maximum vertical gap in a stroke, as a multiple of the line width. */
const WIDEST_BREAK = 0.75;

/** If closing gaps makes a shape higher than this multiple of a digit's height, it is divided again. */
const HIGHEST_JOINED = 1.4;

/** Minimum area of a component, as a multiple of the square of the line width; others are dirt. */
const SMALLEST_AREA = 0.6;

/** Minimum width or height of a shape, as a multiple of the digit height; others are dirt or ruling. */
const SPECK = 0.15;

/** Maximum height and width of a shape (multiples of the digit height); others are drawings or shadows. */
const LARGEST = { height: 3.5, width: 10 };

/** Maximum number of shapes; a picture with more is not a page of digits. */
export const MOST_SHAPES = 4000;

/**
 * @param ink the bitmap with even lighting.
 * @param mask the mask without ruling.
 * @param pen the line width in px, and the limit above which a pixel may be ink.
 */
export function findShapes(
  ink: Bitmap,
  mask: Mask,
  { lineWidth, limit }: { lineWidth: number; limit: number },
): Shapes {
  const sharp = sharpened(ink, mask, limit);
  const closed = findComponents(bridged(sharp, WIDEST_BREAK * lineWidth));
  const isDirt = ({ area }: Component) => area < SMALLEST_AREA * lineWidth ** 2;
  const height = digitHeight(
    closed.components.filter((component) => !isDirt(component)).map(({ box }) => box),
    lineWidth,
  );
  const found = withoutLongBridges(sharp, closed, HIGHEST_JOINED * height);
  const components = cutStacked(
    { ...found, components: found.components.filter((component) => !isDirt(component)) },
    { height, lineWidth, width: ink.width },
  ).filter(
    ({ box }) =>
      Math.max(box.width, box.height) >= SPECK * height &&
      box.height <= LARGEST.height * height &&
      box.width <= LARGEST.width * height,
  );
  const { labels } = found;
  const last = components.reduce((most, { label }) => Math.max(most, label), 0);
  return { labels, components, height, darkness: darkness(ink.data, labels, last) };
}

/** Applies a separate threshold to each component, so that faint and dark ink both keep their shape. */
function sharpened(ink: Bitmap, mask: Mask, limit: number): Mask {
  const { labels, components } = findComponents(mask);
  const levels = darkness(ink.data, labels, components.length);
  const faint = FAINTEST * usualLevel(components, levels);
  const limits = levels.map((dark) =>
    dark < Math.max(INK_ABOVE_LIMIT * limit, faint)
      ? Number.POSITIVE_INFINITY
      : OWN_THRESHOLD * dark,
  );
  const data = new Uint8Array(labels.length);
  for (let i = 0; i < data.length; i++) {
    if (labels[i] && ink.data[i]! >= limits[labels[i]!]!) data[i] = 1;
  }
  return { ...mask, data };
}

/** The median of the levels, weighted by the areas. */
function usualLevel(components: readonly Component[], levels: Float32Array): number {
  const half = components.reduce((sum, { area }) => sum + area, 0) / 2;
  let seen = 0;
  for (const { area, label } of [...components].sort(
    (a, b) => levels[a.label]! - levels[b.label]!,
  )) {
    seen += area;
    if (seen >= half) return levels[label]!;
  }
  return 0;
}

/**
 * Closes vertical gaps of a dry pen or a removed line; horizontal gaps may be gaps between digits.
 */
function bridged({ data, width, height }: Mask, widest: number): Mask {
  const closed = Uint8Array.from(data);
  for (let x = 0; x < width; x++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < height; y++) {
      if (!data[y * width + x]) continue;
      if (y - last - 1 <= widest) {
        for (let gap = last + 1; gap < y; gap++) closed[gap * width + x] = 1;
      }
      last = y;
    }
  }
  return { data: closed, width, height };
}

/** The closed components, but without closed gaps in those that became too high. */
function withoutLongBridges(sharp: Mask, closed: Labelled, highest: number): Labelled {
  const high = closed.components.map(({ box }) => box.height > highest);
  if (!high.includes(true)) return closed;
  const data = Uint8Array.from(sharp.data);
  for (let i = 0; i < data.length; i++) {
    const label = closed.labels[i]!;
    if (label > 0 && !high[label - 1]) data[i] = 1;
  }
  return findComponents({ ...sharp, data });
}

const LEVELS = 32;

/** For each label, the level of its darker pixels: the quantile {@link DARK_QUANTILE}. */
function darkness(ink: Float32Array, labels: Int32Array, count: number): Float32Array {
  const histograms = new Uint32Array((count + 1) * LEVELS);
  const areas = new Uint32Array(count + 1);
  for (let i = 0; i < ink.length; i++) {
    const label = labels[i]!;
    if (label === 0 || label > count) continue;
    histograms[label * LEVELS + Math.min(LEVELS - 1, Math.floor(ink[i]! * LEVELS))]!++;
    areas[label]!++;
  }
  return Float32Array.from(areas, (area, label) => {
    let level = 0;
    for (let seen = 0; level < LEVELS; level++) {
      seen += histograms[label * LEVELS + level]!;
      if (seen >= area * DARK_QUANTILE) break;
    }
    return (level + 0.5) / LEVELS;
  });
}

/** The median height of the boxes that are high enough for digits; 0 if there are none. */
function digitHeight(boxes: readonly Box[], lineWidth: number): number {
  const heights = boxes.map(({ height }) => height).sort((a, b) => a - b);
  for (const share of [LOWEST_DIGIT.share, LOWEST_THICK_DIGIT]) {
    const least = Math.max(LOWEST_DIGIT.pixels, share * lineWidth);
    const high = heights.filter((height) => height >= least);
    if (high.length > 0) return high[high.length >> 1]!;
  }
  return 0;
}
