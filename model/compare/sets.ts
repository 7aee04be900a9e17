/** The test sets as 28×28 pictures: through the preprocessing that was published, and through ours. */

import type { Picture } from '../../src/engine/data/bitmap.js';
import { boundingBox, type Ink, type Stroke } from '../../src/engine/data/ink.js';
import { INPUT_CHANNELS, INPUT_LENGTH, INPUT_SIZE } from '../../src/engine/data/model-input.js';
import { normalizeBitmap, normalizeInk } from '../../src/engine/draw/normalize.js';
import { walk } from '../../src/engine/draw/polyline.js';
import { drawPolyline } from '../../src/engine/draw/raster.js';
import { spread } from '../evaluate/read-set.js';
import { whiteOnBlack } from '../evaluate/sets.js';
import { mnist, pendigits, unipenDigits } from '../samples/data/index.js';
import type { PenDigit } from '../samples/data/pen-digit.js';
import type { LabelledPictures } from '../samples/data/pictures.js';
import { Random } from '../support/random.js';
import { copyPicture, PIXELS } from './pictures.js';

/** How writing becomes a picture: as it was published with the systems, or as our engine does it. */
export const WAYS = ['published', 'ours'] as const;
export type Way = (typeof WAYS)[number];

export interface TestSet {
  name: string;
  labels: Uint8Array;
  /** As the public `recognize()` takes it. */
  writing(index: number): Ink | Picture;
  /** Draws one into `target`, `[28, 28]`, all zero before. */
  draw(index: number, way: Way, target: Float32Array): void;
}

/** @param most digits of each set, evenly spread over it. */
export function testSets(data: string, most?: number): TestSet[] {
  return [
    pictureSet('MNIST t10k', mnist(data, 'test'), most),
    penSet('pendigits test', pendigits(data, 'test'), most),
    penSet('UNIPEN test writers', unipenDigits(data, 'test'), most),
  ];
}

/** All pictures of a set, `[n, 28, 28]`. */
export function drawAll(set: TestSet, way: Way): Float32Array {
  const pictures = new Float32Array(set.labels.length * PIXELS);
  set.labels.forEach((_, i) => {
    set.draw(i, way, pictures.subarray(i * PIXELS, (i + 1) * PIXELS));
  });
  return pictures;
}

/** MNIST's own pictures are what was published: size and place are already normalised in them. */
function pictureSet(name: string, all: LabelledPictures, most?: number): TestSet {
  const rows = spread([...Array(all.count).keys()], most);
  const { width, height } = all;
  return {
    name,
    labels: Uint8Array.from(rows, (row) => all.labels[row]!),
    writing: (i) => {
      const from = rows[i]! * PIXELS;
      return whiteOnBlack(all.pixels.subarray(from, from + PIXELS), width, height);
    },
    draw(i, way, target) {
      if (way === 'published') return copyPicture(all, rows[i]!, target, 0);
      const data = new Float32Array(PIXELS);
      copyPicture(all, rows[i]!, data, 0);
      takeInk((planes) => normalizeBitmap({ data, width, height }, planes), target);
    },
  };
}

export function penSet(name: string, all: readonly PenDigit[], most?: number): TestSet {
  const digits = spread(all, most);
  return {
    name,
    labels: Uint8Array.from(digits, ({ label }) => label),
    writing: (i) => ({ strokes: digits[i]!.strokes }),
    draw(i, way, target) {
      const { strokes } = digits[i]!;
      const normalise = (planes: Float32Array) => normalizeInk(strokes, planes);
      const shrink = (planes: Float32Array) => drawCanvas(strokes, new Random(i), planes);
      takeInk(way === 'ours' ? normalise : shrink, target);
    },
  };
}

/** The engine draws three planes; these systems know only the first. */
function takeInk(draw: (planes: Float32Array) => void, target: Float32Array): void {
  const planes = new Float32Array(INPUT_LENGTH);
  draw(planes);
  for (let at = 0; at < PIXELS; at++) target[at] = planes[at * INPUT_CHANNELS]!;
}

/** A line of 20 px on a canvas of 280, as demos draw it, in pixels of the shrunk canvas. */
const LINE_WIDTH = 2;
/** Longer side of a digit on such a canvas, line included, as a share of the canvas. */
const [SMALLEST, LARGEST] = [0.4, 0.9];
/** Distance between walked points, in pixels of the shrunk canvas. */
const STEP = 0.6;

/**
 * The whole square canvas, shrunk to 28×28: nothing is cropped, scaled or centred. Position and size
 * of the digit are random.
 */
function drawCanvas(strokes: readonly Stroke[], random: Random, planes: Float32Array): void {
  const box = boundingBox(strokes);
  if (!box) return;
  const side = random.uniform(SMALLEST, LARGEST) * INPUT_SIZE - LINE_WIDTH;
  const scale = side / (Math.max(box.width, box.height) || 1);
  const room = (extent: number) => INPUT_SIZE - LINE_WIDTH - extent * scale;
  const left = LINE_WIDTH / 2 + random.uniform(0, room(box.width));
  const top = LINE_WIDTH / 2 + random.uniform(0, room(box.height));
  for (const { points } of strokes) {
    const placed = points.map(({ x, y }) => ({
      x: left + (x - box.x) * scale,
      y: top + (y - box.y) * scale,
    }));
    if (placed.length > 0) drawPolyline(walk(placed, STEP), LINE_WIDTH, planes, 0);
  }
}
