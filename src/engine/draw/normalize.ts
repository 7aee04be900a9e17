/**
 * Draws strokes or pixels as input of the classifier, `[28, 28, 3]`, normalized in position, size and (for
 * strokes) line width. Training draws its samples with the same functions.
 */
import type { Bitmap } from '../data/bitmap.js';
import { boxOfPixels } from '../data/box.js';
import { type Box, boundingBox, type Stroke } from '../data/ink.js';
import { INPUT_CHANNELS, INPUT_SIZE } from '../data/model-input.js';
import { walk } from './polyline.js';
import { drawPolyline } from './raster.js';
import { crop, resize } from './resize.js';

/** Length of the longer side of a digit, line width included, in input pixels (as in MNIST). */
export const DIGIT_SIZE = 20;

/** Line width of ink in the classifier's input, in input pixels. */
export const LINE_WIDTH = 2.4;

/** Distance between resampled points, in input pixels. */
const STEP = 0.6;

/** Minimum distance of ink from the border of the input, in pixels. */
const MARGIN = 1;

/** Pixels below this fraction of the darkest pixel are background. */
const BACKGROUND_SHARE = 0.1;

export interface NormalizeInkOptions {
  /** Line width in input pixels; only training changes it. */
  lineWidth?: number;
  /** Ink of at most this size (in the units of the ink) is drawn as a dot. */
  smallest?: number;
}

/**
 * Draws strokes into `target` (`[28, 28, 3]` floats from index `offset`, 0 before): scaled to
 * {@link DIGIT_SIZE}, with the centre of mass of their lines in the middle, and with the drawing direction.
 */
export function normalizeInk(
  strokes: readonly Stroke[],
  target: Float32Array,
  offset = 0,
  { lineWidth = LINE_WIDTH, smallest = 0 }: NormalizeInkOptions = {},
): void {
  const box = boundingBox(strokes);
  if (!box) return;
  const extent = Math.max(box.width, box.height);
  const scale = extent > smallest ? (DIGIT_SIZE - lineWidth) / extent : 0;
  const lines = strokes
    .filter((stroke) => stroke.points.length > 0)
    .map((stroke) =>
      walk(
        stroke.points.map((p) => ({ x: (p.x - box.x) * scale, y: (p.y - box.y) * scale })),
        STEP,
      ),
    );

  let sumX = 0;
  let sumY = 0;
  let count = 0;
  for (const { x, y } of lines) {
    for (let i = 0; i < x.length; i++) {
      sumX += x[i]!;
      sumY += y[i]!;
    }
    count += x.length;
  }
  const margin = MARGIN + lineWidth / 2;
  const shiftX = shiftToCentre(sumX / count, 0, box.width * scale, margin);
  const shiftY = shiftToCentre(sumY / count, 0, box.height * scale, margin);
  for (const line of lines) {
    const moved = { x: line.x.map((x) => x + shiftX), y: line.y.map((y) => y + shiftY) };
    drawPolyline(moved, lineWidth, target, offset);
  }
}

/**
 * Draws a bitmap in the same way: cropped to the ink, scaled, with the centre of mass in the middle. A bitmap
 * has no drawing direction, so the direction channels remain 0.
 */
export function normalizeBitmap(bitmap: Bitmap, target: Float32Array, offset = 0): void {
  const inked = inkBox(bitmap);
  if (!inked) return;
  const scale = DIGIT_SIZE / Math.max(inked.width, inked.height);
  const small = resize(
    crop(bitmap, inked),
    Math.max(1, Math.round(inked.width * scale)),
    Math.max(1, Math.round(inked.height * scale)),
  );

  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  let darkest = 0;
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const ink = small.data[y * small.width + x]!;
      mass += ink;
      sumX += ink * (x + 0.5);
      sumY += ink * (y + 0.5);
      darkest = Math.max(darkest, ink);
    }
  }
  // The shift is rounded to whole pixels, since a fractional shift would blur edges.
  const left = Math.round(shiftToCentre(sumX / mass, 0, small.width, MARGIN));
  const top = Math.round(shiftToCentre(sumY / mass, 0, small.height, MARGIN));
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const pixel = ((y + top) * INPUT_SIZE + x + left) * INPUT_CHANNELS;
      target[offset + pixel] = small.data[y * small.width + x]! / darkest;
    }
  }
}

/** Shift that moves `centre` to the middle, while `from`…`to` keeps the distance `margin` from the border. */
function shiftToCentre(centre: number, from: number, to: number, margin: number): number {
  const wanted = INPUT_SIZE / 2 - centre;
  return Math.min(INPUT_SIZE - margin - to, Math.max(margin - from, wanted));
}

/** The bounding box of the pixels that are darker than the background. */
function inkBox({ data, width, height }: Bitmap): Box | undefined {
  let darkest = 0;
  for (const ink of data) if (ink > darkest) darkest = ink;
  const background = darkest * BACKGROUND_SHARE;
  return boxOfPixels({ x: 0, y: 0, width, height }, (x, y) => data[y * width + x]! > background);
}
