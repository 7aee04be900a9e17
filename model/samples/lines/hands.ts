/** Whose digits the lines are written with. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import { boundingBox, type Stroke } from '../../../src/engine/data/ink.js';
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

/** A digit before it is placed: strokes in any unit, or grey ink. */
export type Written = { strokes: readonly Stroke[] } | { bitmap: Bitmap };

/** Writes the digits of one line. */
export interface Hand {
  digit(label: number, random: Random): Written;
}

export interface Hands {
  pick(random: Random): Hand;
  /** A letter that no digit looks like. */
  letter(random: Random): Written;
}

/** Shares of the kinds of lines. */
const SHARES = { pictures: 0.28, forms: 0.12, oneWriter: 0.75 } as const;

/** A writer with fewer digits writes no whole line. */
const FEWEST_LABELS = 8;

/** The widest digit, in its heights: a few samples of the data lie on their side. */
const FLATTEST = 1.8;

/** Changes a digit less than training for single digits does: neighbours share a hand. */
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

/** Reads all hands of a split; digits in forms that no set has are for training only. */
export function readHands(data: string, split: Split): Hands {
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

  const penHand = (own: ByLabel): Hand => ({
    digit(label, random) {
      const choice = own[label]!.length > 0 ? own[label]! : all[label]!;
      return { strokes: augmentInk(random.pick(choice).strokes, random, STRENGTH) };
    },
  });
  const pictureHand: Hand = {
    digit(label, random) {
      return { bitmap: trimmed(pictures.pixels, random.pick(places[label]!), pictures.width) };
    },
  };
  const formHand: Hand = {
    digit: (label, random) => ({ strokes: allographOf(label, random).strokes }),
  };
  const allHands = penHand(all);
  return {
    pick(random) {
      const kind = random.uniform();
      if (kind < SHARES.pictures) return pictureHand;
      if (split === 'train' && kind < SHARES.pictures + SHARES.forms) return formHand;
      return random.chance(SHARES.oneWriter) ? penHand(random.pick(writers)) : allHands;
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

/** Ink of a picture fainter than this (of 255) is its edge. */
const FAINTEST = 48;

/** A picture without the paper around its digit. */
function trimmed(pixels: Uint8Array, place: number, side: number): Bitmap {
  const own = pixels.subarray(place * side * side, (place + 1) * side * side);
  let [left, right, top, bottom] = [side, -1, side, -1];
  own.forEach((value, at) => {
    if (value < FAINTEST) return;
    const [x, y] = [at % side, Math.floor(at / side)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  });
  const [width, height] = [right - left + 1, bottom - top + 1];
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = own[(top + y) * side + left + x]! / 255;
  }
  return { data, width, height };
}
