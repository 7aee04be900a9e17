/**
 * Draws strokes or pixels as the classifier's `[28, 28, 3]` input, whatever their position, size and line
 * width. Training draws its samples with these functions too.
 */
import type { Bitmap } from '../data/bitmap.js';
import { boxOfPixels } from '../data/box.js';
import { type Box, boundingBox, type Stroke } from '../data/ink.js';
import { INPUT_CHANNELS, INPUT_SIZE } from '../data/model-input.js';
import { walk } from './polyline.js';
import { drawPolyline } from './raster.js';
import { crop, resize } from './resize.js';

/** The longer side of a digit, its line included, in input pixels (MNIST's convention). */
export const DIGIT_SIZE = 20;

/** The pen that draws ink for the classifier, in input pixels. */
export const LINE_WIDTH = 2.4;

/** Distance between walked points, in input pixels. */
const STEP = 0.6;

/** Ink keeps at least so many pixels from the input's border, whatever its centre of mass. */
const MARGIN = 1;

/** Below this share of the darkest pixel, a pixel of a picture is paper. */
const PAPER_SHARE = 0.1;

export interface NormalizeInkOptions {
  /** Input pixels; only training varies it. */
  lineWidth?: number;
  /** Strokes no larger than this (in the units of the ink) are drawn as a dot. */
  smallest?: number;
}

/**
 * Draws strokes into `target` (`[28, 28, 3]` floats from `offset` on, all zero before): scaled to
 * {@link DIGIT_SIZE}, centred by the mass of their line, with the direction of travel.
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
  const room = MARGIN + lineWidth / 2;
  const shiftX = shiftToCentre(sumX / count, 0, box.width * scale, room);
  const shiftY = shiftToCentre(sumY / count, 0, box.height * scale, room);
  for (const line of lines) {
    const moved = { x: line.x.map((x) => x + shiftX), y: line.y.map((y) => y + shiftY) };
    drawPolyline(moved, lineWidth, target, offset);
  }
}

/**
 * The same for pixels: cropped to the ink, scaled, centred by mass. Pixels have no direction of travel, so
 * those planes stay zero.
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
  // Whole pixels: a fractional shift would blur sharp edges.
  const left = Math.round(shiftToCentre(sumX / mass, 0, small.width, MARGIN));
  const top = Math.round(shiftToCentre(sumY / mass, 0, small.height, MARGIN));
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const pixel = ((y + top) * INPUT_SIZE + x + left) * INPUT_CHANNELS;
      target[offset + pixel] = small.data[y * small.width + x]! / darkest;
    }
  }
}

/** How far to move so that `centre` comes to the middle while `from`…`to` stays `room` inside. */
function shiftToCentre(centre: number, from: number, to: number, room: number): number {
  const wanted = INPUT_SIZE / 2 - centre;
  return Math.min(INPUT_SIZE - room - to, Math.max(room - from, wanted));
}

/** The box of what is darker than paper. */
function inkBox({ data, width, height }: Bitmap): Box | undefined {
  let darkest = 0;
  for (const ink of data) if (ink > darkest) darkest = ink;
  const paper = darkest * PAPER_SHARE;
  return boxOfPixels({ x: 0, y: 0, width, height }, (x, y) => data[y * width + x]! > paper);
}
