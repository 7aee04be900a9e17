/** Who writes on composed pages. */
import { boundingBox } from '../../../src/engine/data/ink.js';
import { type PenDigit, pendigits, unipenDigits } from '../../samples/data/index.js';
import { byWriter } from '../../segmenter-fit/compose.js';
import type { Evaluation } from '../section.js';

/** Writers with fewer digits are left out. */
const FEWEST_DIGITS = 10;

/** Largest width, in heights, of a digit: a few samples in the data lie on their side. */
const FLATTEST = 2.5;

export function writersOfPages({ data, split }: Pick<Evaluation, 'data' | 'split'>): PenDigit[][] {
  const digits = [...pendigits(data, split), ...unipenDigits(data, split)].filter(isUpright);
  return [...byWriter(digits).values()].filter((own) => own.length >= FEWEST_DIGITS);
}

function isUpright({ strokes }: PenDigit): boolean {
  const box = boundingBox(strokes);
  return box !== undefined && box.width <= FLATTEST * box.height;
}
