/** Grouping marks are refused, not guessed: 1,234.5 may be anybody's number. */

import type { Lattice } from '../data/lattice.js';
import { type DecodeOptions, decode, type Hypothesis } from './beam-search.js';

/** Chance that digits are the whole value when marks among them had to be left out. */
const WITHOUT_ITS_MARKS = 0.05;

/** Like {@link decode}; where more than one shape looks like a decimal mark, none is read as one. */
export function decodeWithMarks(
  lattice: Lattice,
  probabilities: Float32Array,
  options: DecodeOptions,
): Hypothesis[] {
  const hypotheses = decode(lattice, probabilities, options);
  const steps = hypotheses[0]?.steps ?? [];
  const looksLikeMark = (segment: number) => options.marks?.get(segment)?.decimal !== undefined;
  const read = steps.some(({ text }) => text === '.');
  const left = steps.some(({ segment, text }) => text === '' && looksLikeMark(segment));
  if (!read || !left) return hypotheses;
  const marks = new Map(
    [...options.marks!].map(([segment, mark]) => [segment, { ...mark, decimal: undefined }]),
  );
  return decode(lattice, probabilities, { ...options, marks }).map((hypothesis) => ({
    ...hypothesis,
    confidence: hypothesis.confidence * WITHOUT_ITS_MARKS,
  }));
}
