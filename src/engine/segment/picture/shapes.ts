/** Finds shapes on a page that may be digits or parts of digits. */
import type { Bitmap } from '../../data/bitmap.js';
import type { Box } from '../../data/ink.js';
import type { Mask } from './binarize.js';
import { type Component, findComponents, type Labelled } from './components.js';
import { cutStacked } from './stacked.js';

export interface Shapes extends Labelled {
  /** Of the digits on this page, px. */
  height: number;
  /** By label: the level of its darker ink, 0…1. */
  darkness: Float32Array;
}

/** A component's own threshold, as a share of how dark its darker pixels are. */
const OWN_THRESHOLD = 0.42;

/** "Darker" is darker than so many of its pixels. */
const DARK_QUANTILE = 0.75;

/** A digit is at least so many pen widths high, and so many pixels. */
const LOWEST_DIGIT = { share: 3.5, pixels: 8 };

/** With a thick pen on little paper, where nothing is that high, so many widths are enough. */
const LOWEST_THICK_DIGIT = 1.5;

/** Noise comes just above the limit; the darker pixels of ink are so many times as dark. */
const INK_ABOVE_LIMIT = 1.5;

/** The highest gap, in pen widths, between two parts of one stroke, one above the other. */
const WIDEST_BREAK = 0.75;

/** Shapes that become higher than so many digits when gaps are closed are two digits of two lines. */
const HIGHEST_JOINED = 1.4;

/** Specks smaller than so many pen widths squared are dirt. */
const SMALLEST_AREA = 0.6;

/** Shapes smaller than this along both axes (in heights of a digit) are specks, or remains of ruling. */
const SPECK = 0.15;

/** Higher or wider than so many digits is a drawing, a shadow or the edge of the paper. */
const LARGEST = { height: 3.5, width: 10 };

/** The most shapes of a page; what has more is not a page of digits. */
export const MOST_SHAPES = 1500;

/**
 * @param ink in even light.
 * @param mask without ruling.
 * @param pen its width, px, and the ink level from which on a pixel may be ink.
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

/** Applies a threshold of its own to each component, so that pencil and felt pen both keep their shape. */
function sharpened(ink: Bitmap, mask: Mask, limit: number): Mask {
  const { labels, components } = findComponents(mask);
  const limits = darkness(ink.data, labels, components.length).map((dark) =>
    dark < INK_ABOVE_LIMIT * limit ? Number.POSITIVE_INFINITY : OWN_THRESHOLD * dark,
  );
  const data = new Uint8Array(labels.length);
  for (let i = 0; i < data.length; i++) {
    if (labels[i] && ink.data[i]! >= limits[labels[i]!]!) data[i] = 1;
  }
  return { ...mask, data };
}

/**
 * Closes gaps that a dry pen or a removed line left, along y only: along x, the next digit is near.
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

/** The closed shapes, except that those which became too high are divided again. */
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

/** By label: the ink level that {@link DARK_QUANTILE} of its pixels stay below. */
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

/** The median of what is high enough; 0 without any. */
function digitHeight(boxes: readonly Box[], lineWidth: number): number {
  const heights = boxes.map(({ height }) => height).sort((a, b) => a - b);
  for (const share of [LOWEST_DIGIT.share, LOWEST_THICK_DIGIT]) {
    const least = Math.max(LOWEST_DIGIT.pixels, share * lineWidth);
    const high = heights.filter((height) => height >= least);
    if (high.length > 0) return high[high.length >> 1]!;
  }
  return 0;
}
