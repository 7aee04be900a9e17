/** The digits that lines are composed of: by writers of the data sets, of MNIST, or made of model shapes. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import { boxOfPixels } from '../../../src/engine/data/box.js';
import { boundingBox, type Stroke } from '../../../src/engine/data/ink.js';
import { crop } from '../../../src/engine/draw/resize.js';
import type { Random } from '../../support/random.js';
import { allographOf } from '../allographs/index.js';
import { augmentInk } from '../augment/ink.js';
import {
  mnist,
  type PenDigit,
  pendigits,
  SMALL_SETS,
  type Split,
  smallSetDigits,
  unipenDigits,
  unipenFreeDigits,
  unipenStringDigits,
} from '../data/index.js';
import { unipenLetters } from '../data/letters.js';
import { isReadable } from '../data/readable.js';

/** A digit or letter before it is placed: strokes in any unit, or grey ink (0 paper … 1 ink). */
export type Written = { strokes: readonly Stroke[] } | { bitmap: Bitmap };

/** Supplies the digits of one line. */
export interface DigitSource {
  digit(label: number, random: Random): Written;
}

export interface DigitSources {
  /** A random source: one writer, all writers, pictures, or model shapes. */
  pick(random: Random): DigitSource;
  /** A random letter that does not look like a digit. */
  letter(random: Random): Written;
}

/** Fractions of the lines with MNIST pictures, and with model shapes; of the others, those by a single writer. */
const SHARES = { pictures: 0.28, allographs: 0.12, oneWriter: 0.75 } as const;

/** Minimum number of different digits of a writer whose digits alone make a line. */
const FEWEST_LABELS = 8;

/** Maximum width : height of a digit; a few samples of the data lie on their side. */
const FLATTEST = 1.8;

/** Strength of the augmentation. It is weaker than for single digits, since the digits of a line are alike. */
const STRENGTH = {
  rotation: 0.12,
  shear: 0.14,
  aspect: 0.25,
  warp: 0.025,
  tremble: 0.006,
  sparse: 0.15,
  reversed: 0,
  broken: 0.05,
  doubled: 0.02,
  stray: 0.01,
  loose: 0.1,
};

type ByLabel = readonly PenDigit[][];

/** Reads the digits of a split. Model shapes, which no data set has, are for training only. */
export function readDigitSources(data: string, split: Split): DigitSources {
  const ink = [
    ...pendigits(data, split),
    ...unipenDigits(data, split),
    ...unipenStringDigits(data, split),
    ...(split === 'train' ? unipenFreeDigits(data) : []),
    ...SMALL_SETS.flatMap((set) => smallSetDigits(data, set, split)),
  ].filter((digit) => isReadable(digit) && isUpright(digit));
  const all = byLabel(ink);
  const writers = byWriter(ink)
    .map(byLabel)
    .filter((labels) => labels.filter((own) => own.length > 0).length >= FEWEST_LABELS);
  const pictures = mnist(data, split);
  const places = byPlace(pictures.labels);
  const letters = unipenLetters(data, split);

  const ofWriter = (own: ByLabel): DigitSource => ({
    digit(label, random) {
      const choice = own[label]!.length > 0 ? own[label]! : all[label]!;
      return { strokes: augmentInk(random.pick(choice).strokes, random, STRENGTH) };
    },
  });
  const ofPictures: DigitSource = {
    digit(label, random) {
      return { bitmap: trimmed(pictures.pixels, random.pick(places[label]!), pictures.width) };
    },
  };
  const ofAllographs: DigitSource = {
    digit: (label, random) => ({ strokes: allographOf(label, random).strokes }),
  };
  const ofAllWriters = ofWriter(all);
  return {
    pick(random) {
      const kind = random.uniform();
      if (kind < SHARES.pictures) return ofPictures;
      if (split === 'train' && kind < SHARES.pictures + SHARES.allographs) return ofAllographs;
      return random.chance(SHARES.oneWriter) ? ofWriter(random.pick(writers)) : ofAllWriters;
    },
    letter: (random) => ({ strokes: random.pick(letters).strokes }),
  };
}

function isUpright({ strokes }: PenDigit): boolean {
  const box = boundingBox(strokes);
  return box !== undefined && box.height > 0 && box.width <= FLATTEST * box.height;
}

function byWriter(digits: readonly PenDigit[]): PenDigit[][] {
  const groups = new Map<string, PenDigit[]>();
  for (const digit of digits) {
    const own = groups.get(digit.writer) ?? [];
    own.push(digit);
    groups.set(digit.writer, own);
  }
  return [...groups.values()];
}

function byLabel(digits: readonly PenDigit[]): PenDigit[][] {
  const groups: PenDigit[][] = Array.from({ length: 10 }, () => []);
  for (const digit of digits) groups[digit.label]!.push(digit);
  return groups;
}

function byPlace(labels: Uint8Array): number[][] {
  const places: number[][] = Array.from({ length: 10 }, () => []);
  labels.forEach((label, place) => void places[label]!.push(place));
  return places;
}

/** Minimum ink of a pixel within the bounding box of the digit, of 255. */
const FAINTEST = 48;

/** Picture number `place`, cropped to its digit. */
function trimmed(pixels: Uint8Array, place: number, side: number): Bitmap {
  const own = pixels.subarray(place * side * side, (place + 1) * side * side);
  const whole = { x: 0, y: 0, width: side, height: side };
  const box = boxOfPixels(whole, (x, y) => own[y * side + x]! >= FAINTEST) ?? whole;
  const data = Float32Array.from(own, (value) => value / 255);
  return crop({ data, width: side, height: side }, box);
}
