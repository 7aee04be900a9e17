/** Letters and numbers by training writers, as inputs of the network. */
import type { Stroke } from '../../src/engine/data/ink.js';
import { INPUT_LENGTH } from '../../src/engine/data/model-input.js';
import { normalizeInk } from '../../src/engine/draw/normalize.js';
import { augmentInk } from '../samples/augment/ink.js';
import { allPenDigits } from '../samples/data/index.js';
import { unipenLetters } from '../samples/data/letters.js';
import { isMoreThanALine, isReadable } from '../samples/data/readable.js';
import { byWriter, composeNumber, SPACINGS } from '../segmenter-fit/compose.js';
import type { Random } from '../support/random.js';

/** Numbers by their count of digits. Two digits that touch are most like a letter: 12 like R, 01 like a or d. */
const NUMBERS = [
  { digits: 1, count: 4000 },
  { digits: 2, count: 4000 },
  { digits: 3, count: 2000 },
] as const;

const LETTERS = 8000;

export interface LetterSample {
  /** `[28, 28, 3]` */
  input: Float32Array;
  isLetter: boolean;
}

/** All ink of a sample is one shape. @param data the data folder. */
export function letterSamples(data: string, random: Random): LetterSample[] {
  const letters = unipenLetters(data, 'train').filter(({ strokes }) => isMoreThanALine(strokes));
  const digits = allPenDigits(data, 'train').filter(isReadable);
  const writers = [...byWriter(digits).values()];
  const spacings = Object.values(SPACINGS);
  const number = (length: number) =>
    composeNumber(random.pick(writers), length, { spacing: random.pick(spacings) }, random);
  return [
    ...Array.from({ length: LETTERS }, () => draw(random.pick(letters).strokes, true, random)),
    ...NUMBERS.flatMap(({ digits: length, count }) =>
      Array.from({ length: count }, () => draw(number(length).strokes, false, random)),
    ),
  ];
}

function draw(strokes: readonly Stroke[], isLetter: boolean, random: Random): LetterSample {
  const input = new Float32Array(INPUT_LENGTH);
  normalizeInk(augmentInk(strokes, random), input);
  return { input, isLetter };
}
