/**
 * What the network learns from: pictures of digits, pen digits drawn by the engine's own rasteriser,
 * and shapes that are no digit, each changed by chance.
 */

import type { Stroke } from '../../src/engine/data/ink.js';
import { INPUT_CHANNELS, INPUT_LENGTH, NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { LINE_WIDTH, normalizeBitmap, normalizeInk } from '../../src/engine/draw/normalize.js';
import { Random } from '../support/random.js';
import type { BatchContext, BatchSource, DevSet } from '../training/trainer/batch-source.js';
import { augmentInk } from './augment/ink.js';
import { notADigit } from './augment/not-a-digit.js';
import { augmentBitmap, squeezeBitmaps } from './augment/pixels.js';
import { slashZero } from './augment/slashed-zero.js';
import { readAdded } from './data/added.js';
import {
  mnist,
  type PenDigit,
  pendigits,
  unipenDigits,
  unipenFreeDigits,
  unipenStringDigits,
} from './data/index.js';
import { joinPictures, type LabelledPictures } from './data/pictures.js';
import { isReadable } from './data/readable.js';

export interface SampleConfig {
  /** The data folder. */
  data: string;
  samplesPerEpoch: number;
  /** Shares of pictures, pen digits and shapes that are no digit; they sum to 1. */
  shares: { pictures: number; pen: number; none: number };
  /** Files of a user's own that are mixed in: pictures with MNIST, ink with the pen digits. */
  added?: readonly string[];
  /** Share of the user's own ink among the pen digits, 0…1. */
  addedShare?: number;
}

/** Shapes that are no digit are the same in every run. */
const DEV_SEED = 7;

/** Chance that ink is shown without its direction, as a picture of it would be. */
const DIRECTION_DROPOUT = 0.25;

/** Share of zeros that get a line through them. */
const SLASHED_ZEROS = 0.08;

/** Of what is no digit, the share that is pictures: crisp scans must not look more like one than ink. */
const PICTURES_OF_NONE = 0.3;

/**
 * Share of pictures that are shown as they are. Changed ones are all a little blurred, and a network
 * that has seen no crisp scan doubts whether it is a digit.
 */
const UNCHANGED_PICTURES = 0.2;

/** Spread of the pen's width around the one that the browser draws with, in input pixels. */
const LINE_WIDTH_SPREAD = 0.35;

export async function createBatchSource(
  { data, samplesPerEpoch, shares, added = [], addedShare = 0 }: SampleConfig,
  { workers, batchSize, seed }: BatchContext,
): Promise<BatchSource> {
  const own = readAdded(added, 'train');
  const pictures = joinPictures([mnist(data, 'train'), ...own.pictures]);
  const pen = trainingInk(data).filter(isReadable);
  const pickOthers = evenAmongWriters(pen);
  const pickOwn = evenAmongWriters(own.ink);
  const pickPen = (random: Random) =>
    own.ink.length > 0 && random.chance(addedShare) ? pickOwn(random) : pickOthers(random);
  return {
    stepsPerEpoch: Math.round(samplesPerEpoch / (workers * batchSize)),
    fill(step: number, worker: number, inputs: Float32Array, labels: Uint8Array): void {
      const random = new Random(seed, step, worker);
      inputs.fill(0);
      for (let i = 0; i < labels.length; i++) {
        const offset = i * INPUT_LENGTH;
        const kind = random.uniform();
        const anyPicture = () => bitmapAt(pictures, random.index(pictures.count));
        if (kind < shares.pictures) {
          const row = random.index(pictures.count);
          const picture = bitmapAt(pictures, row);
          const unchanged = random.chance(UNCHANGED_PICTURES);
          const shown = unchanged ? picture : augmentBitmap(picture, random);
          normalizeBitmap(shown, inputs, offset);
          labels[i] = pictures.labels[row]!;
        } else if (kind < shares.pictures + shares.pen) {
          const digit = pickPen(random);
          const slashed = digit.label === 0 && random.chance(SLASHED_ZEROS);
          const strokes = slashed ? slashZero(digit.strokes, random) : digit.strokes;
          drawAugmented(augmentInk(strokes, random), random, inputs, offset);
          labels[i] = digit.label;
        } else if (random.chance(PICTURES_OF_NONE)) {
          const pair = squeezeBitmaps(anyPicture(), anyPicture(), random);
          normalizeBitmap(augmentBitmap(pair, random), inputs, offset);
          labels[i] = NOT_A_DIGIT;
        } else {
          drawAugmented(augmentInk(notADigit(pen, random), random), random, inputs, offset);
          labels[i] = NOT_A_DIGIT;
        }
      }
    },
  };
}

/** Development sets, unchanged: pictures, both kinds of pen digits, and shapes that are no digit. */
export async function createDevSets({ data, added = [] }: SampleConfig): Promise<DevSet[]> {
  const pictures = mnist(data, 'dev');
  const pen = pendigits(data, 'dev');
  const unipen = unipenDigits(data, 'dev');
  const own = readAdded(added, 'dev').ink;
  const random = new Random(DEV_SEED);
  const shapes = Array.from({ length: 1000 }, () => notADigit([...pen, ...unipen], random));
  return [
    {
      name: 'mnist',
      inputs: draw(pictures.count, (i, inputs) =>
        normalizeBitmap(bitmapAt(pictures, i), inputs, i * INPUT_LENGTH),
      ),
      labels: pictures.labels,
    },
    penSet('pendigits', pen),
    penSet('unipen', unipen),
    ...(own.length > 0 ? [penSet('own', own)] : []),
    {
      name: 'none',
      inputs: draw(shapes.length, (i, inputs) =>
        normalizeInk(shapes[i]!, inputs, i * INPUT_LENGTH),
      ),
      labels: new Uint8Array(shapes.length).fill(NOT_A_DIGIT),
    },
  ];
}

function penSet(name: string, digits: readonly PenDigit[]) {
  return {
    name,
    inputs: draw(digits.length, (i, inputs) =>
      normalizeInk(digits[i]!.strokes, inputs, i * INPUT_LENGTH),
    ),
    labels: Uint8Array.from(digits, (digit) => digit.label),
  };
}

function draw(count: number, one: (i: number, inputs: Float32Array) => void): Float32Array {
  const inputs = new Float32Array(count * INPUT_LENGTH);
  for (let i = 0; i < count; i++) one(i, inputs);
  return inputs;
}

function trainingInk(data: string): PenDigit[] {
  return [
    ...pendigits(data, 'train'),
    ...unipenDigits(data, 'train'),
    ...unipenStringDigits(data, 'train'),
    ...unipenFreeDigits(data),
  ];
}

/**
 * Picks digits so that a writer of nine times as many comes up only three times as often: the pad
 * must read people, not the most diligent donors.
 */
function evenAmongWriters(digits: readonly PenDigit[]): (random: Random) => PenDigit {
  const counts = new Map<string, number>();
  for (const { writer } of digits) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  let total = 0;
  const upTo = digits.map(({ writer }) => {
    total += 1 / Math.sqrt(counts.get(writer)!);
    return total;
  });
  return (random) => {
    const wanted = random.uniform(0, total);
    let [low, high] = [0, digits.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return digits[low]!;
  };
}

function bitmapAt({ pixels, width, height }: LabelledPictures, row: number) {
  const size = width * height;
  const data = Float32Array.from(pixels.subarray(row * size, (row + 1) * size), (p) => p / 255);
  return { data, width, height };
}

/** Draws with a pen of some width; sometimes without direction, sometimes as the speck it is. */
function drawAugmented(
  strokes: readonly Stroke[],
  random: Random,
  inputs: Float32Array,
  offset: number,
): void {
  const lineWidth = Math.max(1.4, random.normal(LINE_WIDTH, LINE_WIDTH_SPREAD));
  normalizeInk(strokes, inputs, offset, { lineWidth });
  if (!random.chance(DIRECTION_DROPOUT)) return;
  for (let pixel = offset; pixel < offset + INPUT_LENGTH; pixel += INPUT_CHANNELS) {
    inputs[pixel + 1] = 0;
    inputs[pixel + 2] = 0;
  }
}
