/**
 * What the network learns from: pictures of digits, pen digits drawn by the engine's own rasteriser,
 * and shapes that are no digit, each changed by chance.
 */

import type { Stroke } from '../../src/engine/data/ink.js';
import { INPUT_CHANNELS, INPUT_LENGTH, NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { LINE_WIDTH, normalizeBitmap, normalizeInk } from '../../src/engine/draw/normalize.js';
import { labelOfSign, NEITHER } from '../network/labels.js';
import { Random } from '../support/random.js';
import type { BatchContext, BatchSource, DevSet } from '../training/trainer/batch-source.js';
import { allograph } from './allographs/index.js';
import { augmentInk, INK_AUGMENTATION } from './augment/ink.js';
import { notADigit } from './augment/not-a-digit.js';
import { augmentBitmap, squeezeBitmaps } from './augment/pixels.js';
import { slashZero } from './augment/slashed-zero.js';
import { readAdded } from './data/added.js';
import {
  chooseFold,
  type Fold,
  mnist,
  type PenDigit,
  pendigits,
  SMALL_SETS,
  smallSetDigits,
  unipenDigits,
  unipenFreeDigits,
  unipenStringDigits,
} from './data/index.js';
import { unipenLetters } from './data/letters.js';
import { joinPictures, type LabelledPictures } from './data/pictures.js';
import { isReadable } from './data/readable.js';
import { writtenSigns } from './data/signs.js';
import { evenAmongWriters } from './even.js';
import { noDigits } from './no-digits.js';
import { signsOfTrainWriters } from './signs/index.js';

/** Shares of the kinds of samples; they sum to 1. */
export interface SampleShares {
  pictures: number;
  /** Digits that people wrote with a pen. */
  pen: number;
  /** Digits in forms that the data hardly hold. */
  allographs?: number;
  /** Of a network with a second head. With them come all sets, and real letters as "not a digit". */
  signs?: number;
  /** Shapes that are no digit. */
  none: number;
}

export interface SampleConfig {
  /** The data folder. */
  data: string;
  samplesPerEpoch: number;
  shares: SampleShares;
  /** Files of a user's own that are mixed in: pictures with MNIST, ink with the pen digits. */
  added?: readonly string[];
  /** Share of the user's own ink among the pen digits, 0…1. */
  addedShare?: number;
  /** Who trains; default: the split by writer. */
  fold?: Fold;
}

/** Shapes that are no digit are the same in every run. */
const DEV_SEED = 7;

/** Allographs come with few samples where their device gives few: still fewer would lose bends. */
const OF_ALLOGRAPHS = { ...INK_AUGMENTATION, sparse: 0 };

/** Chance that ink is shown without its direction, as a picture of it would be. */
const DIRECTION_DROPOUT = 0.25;

/** Share of zeros that get a line through them. */
const SLASHED_ZEROS = 0.08;

/** Of what is no digit, the share that is pictures: crisp scans must not look more like one than ink. */
const PICTURES_OF_NONE = 0.3;

/** The same where real letters come besides: as many pictures among all samples. */
const PICTURES_BESIDE_LETTERS = 0.22;

/** Letters of dev writers on which an epoch is measured. */
const DEV_LETTERS = 1500;

/**
 * Share of pictures that are shown as they are. Changed ones are all a little blurred, and a network
 * that has seen no crisp scan doubts whether it is a digit.
 */
const UNCHANGED_PICTURES = 0.2;

/** Spread of the pen's width around the one that the browser draws with, in input pixels. */
const LINE_WIDTH_SPREAD = 0.35;

export async function createBatchSource(
  { data, samplesPerEpoch, shares, added = [], addedShare = 0, fold }: SampleConfig,
  { workers, batchSize, seed }: BatchContext,
): Promise<BatchSource> {
  chooseFold(fold);
  const { signs: signShare = 0, allographs: allographShare = 0 } = shares;
  const withSigns = signShare > 0;
  const own = readAdded(added, 'train');
  const pictures = joinPictures([mnist(data, 'train'), ...own.pictures]);
  const pen = trainingInk(data, withSigns).filter(isReadable);
  const pickOthers = evenAmongWriters(pen);
  const pickOwn = evenAmongWriters(own.ink);
  const pickPen = (random: Random) =>
    own.ink.length > 0 && random.chance(addedShare) ? pickOwn(random) : pickOthers(random);
  const pickSign = withSigns ? signsOfTrainWriters(data) : undefined;
  const pickNone = withSigns
    ? noDigits(data, pen)
    : (random: Random) => ({ label: NOT_A_DIGIT, strokes: notADigit(pen, random) });
  const picturesOfNone = withSigns ? PICTURES_BESIDE_LETTERS : PICTURES_OF_NONE;
  const [upToPen, upToAllographs] = [
    shares.pictures + shares.pen,
    shares.pictures + shares.pen + allographShare,
  ];
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
        } else if (kind < upToPen) {
          const digit = pickPen(random);
          const slashed = digit.label === 0 && random.chance(SLASHED_ZEROS);
          const strokes = slashed ? slashZero(digit.strokes, random) : digit.strokes;
          drawAugmented(augmentInk(strokes, random), random, inputs, offset);
          labels[i] = digit.label;
        } else if (kind < upToAllographs) {
          const { label, strokes, width } = allograph(random);
          drawAugmented(augmentInk(strokes, random, OF_ALLOGRAPHS), random, inputs, offset, width);
          labels[i] = label;
        } else if (pickSign && kind < upToAllographs + signShare) {
          const { label, strokes } = pickSign(random);
          drawAugmented(augmentInk(strokes, random), random, inputs, offset);
          labels[i] = label;
        } else if (random.chance(picturesOfNone)) {
          const pair = squeezeBitmaps(anyPicture(), anyPicture(), random);
          normalizeBitmap(augmentBitmap(pair, random), inputs, offset);
          labels[i] = withSigns ? NEITHER : NOT_A_DIGIT;
        } else {
          const { label, strokes } = pickNone(random);
          drawAugmented(augmentInk(strokes, random), random, inputs, offset);
          labels[i] = label;
        }
      }
    },
  };
}

/** Development sets, unchanged: pictures, both kinds of pen digits, and shapes that are no digit. */
export async function createDevSets({
  data,
  shares,
  added = [],
  fold,
}: SampleConfig): Promise<DevSet[]> {
  chooseFold(fold);
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
    ...(shares.signs ? devSetsWithSigns(data) : []),
  ];
}

/** Hands of other countries, real letters, and signs. */
function devSetsWithSigns(data: string): DevSet[] {
  const small = SMALL_SETS.flatMap((set) => smallSetDigits(data, set, 'dev'));
  const random = new Random(DEV_SEED);
  const letters = random.shuffle(unipenLetters(data, 'dev')).slice(0, DEV_LETTERS);
  return [
    penSet('small', small),
    penSet(
      'letters',
      letters.map(({ strokes }) => ({ label: NEITHER, strokes })),
    ),
    penSet(
      'signs',
      writtenSigns(data, 'dev').map(({ label, strokes }) => ({
        label: labelOfSign(label),
        strokes,
      })),
    ),
  ];
}

function penSet(name: string, digits: readonly Pick<PenDigit, 'label' | 'strokes'>[]) {
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

function trainingInk(data: string, withSmallSets: boolean): PenDigit[] {
  return [
    ...(withSmallSets ? SMALL_SETS.flatMap((set) => smallSetDigits(data, set, 'train')) : []),
    ...pendigits(data, 'train'),
    ...unipenDigits(data, 'train'),
    ...unipenStringDigits(data, 'train'),
    ...unipenFreeDigits(data),
  ];
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
  width = 1,
): void {
  const lineWidth = Math.max(1.4, width * random.normal(LINE_WIDTH, LINE_WIDTH_SPREAD));
  normalizeInk(strokes, inputs, offset, { lineWidth });
  if (!random.chance(DIRECTION_DROPOUT)) return;
  for (let pixel = offset; pixel < offset + INPUT_LENGTH; pixel += INPUT_CHANNELS) {
    inputs[pixel + 1] = 0;
    inputs[pixel + 2] = 0;
  }
}
