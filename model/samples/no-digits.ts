/** Samples of the eleventh class for a network that also learns signs: real letters besides the shapes. */
import type { Point, Stroke } from '../../src/engine/data/ink.js';
import { NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { NEITHER } from '../network/labels.js';
import type { Random } from '../support/random.js';
import { letter } from './augment/letters.js';
import { overwritten, part, squeezedDigits, untilFound } from './augment/not-a-digit.js';
import { scribble } from './augment/scribbles.js';
import type { WrittenSample } from './data/formats/stroke-file.js';
import { doodles, NO_DIGITS_LETTERS, unipenLetters, unipenMarks } from './data/letters.js';
import type { PenDigit } from './data/pen-digit.js';
import { isMoreThanALine } from './data/readable.js';
import { evenAmongWriters } from './even.js';
import { dot } from './signs/lines-and-dots.js';

export interface NoDigit {
  label: number;
  strokes: Stroke[];
}

/**
 * Kinds with their shares. Parts of digits, dots and template letters may be a sign (a bent line is
 * a parenthesis), so their label says nothing about signs.
 */
function kinds(data: string, digits: readonly PenDigit[]) {
  const pickLetter = realLetters(data);
  const pickMark = evenAmongWriters(unipenMarks(data, 'train').filter(isWhole));
  const drawings = doodles(data, 'train');
  return [
    { share: 0.3, label: NEITHER, draw: (random: Random) => pickLetter(random).strokes },
    { share: 0.24, label: NEITHER, draw: (random: Random) => squeezedDigits(digits, random) },
    { share: 0.165, label: NEITHER, draw: scribble },
    {
      share: 0.145,
      label: NOT_A_DIGIT,
      draw: (random: Random) => untilFound(() => part(random.pick(digits), random)),
    },
    { share: 0.05, label: NEITHER, draw: (random: Random) => random.pick(drawings).strokes },
    { share: 0.02, label: NEITHER, draw: (random: Random) => pickMark(random).strokes },
    {
      share: 0.02,
      label: NEITHER,
      draw: (random: Random) => untilFound(() => overwritten(digits, random)),
    },
    { share: 0.03, label: NOT_A_DIGIT, draw: letter },
    { share: 0.03, label: NOT_A_DIGIT, draw: (random: Random) => asStrokes(dot(random)) },
  ];
}

/** @returns draws one shape by chance; `digits` are those of train writers. */
export function noDigits(data: string, digits: readonly PenDigit[]): (random: Random) => NoDigit {
  const all = kinds(data, digits);
  return (random) => {
    let left = random.uniform();
    const kind = all.find(({ share }) => {
      left -= share;
      return left < 0;
    });
    const { label, draw } = kind ?? all[0]!;
    return { label, strokes: draw(random) };
  };
}

const asStrokes = (paths: readonly Point[][]): Stroke[] => paths.map((points) => ({ points }));

/** Each letter as often as the others: an e is no more likely than a K on a number pad. */
function realLetters(data: string): (random: Random) => WrittenSample {
  const letters = unipenLetters(data, 'train').filter(isWhole);
  const pickers = NO_DIGITS_LETTERS.map((own) =>
    evenAmongWriters(letters.filter(({ label }) => label === own)),
  );
  return (random) => random.pick(pickers)(random);
}

function isWhole({ strokes }: WrittenSample): boolean {
  return isMoreThanALine(strokes);
}
