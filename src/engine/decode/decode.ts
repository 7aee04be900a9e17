/** The likeliest readings of a scored lattice. */

import type { Lattice } from '../data/lattice.js';
import { type DecodeOptions, searchReadings } from './beam-search.js';
import type { Hypothesis } from './hypothesis.js';

/** Chance that the digits are the whole value where marks among them had to be left out. */
const WITHOUT_ITS_MARKS = 0.05;

/**
 * Where more than one shape looks like a decimal mark, none is read as one: 1,234.5 may be written with
 * either as the decimal mark.
 *
 * @param probabilities `[segments, 11]`, as the classifier returns them.
 * @returns the best hypotheses of an allowed length, best first; where no reading has an allowed
 * length, or only unlikely ones do, the best of any length. Empty only when the lattice has no path.
 */
export function decode(
  lattice: Lattice,
  probabilities: Float32Array,
  options: DecodeOptions = {},
): Hypothesis[] {
  const hypotheses = searchReadings(lattice, probabilities, options);
  const steps = hypotheses[0]?.steps ?? [];
  const looksLikeMark = (segment: number) => options.marks?.get(segment)?.decimal !== undefined;
  const read = steps.some(({ text }) => text === '.');
  const refused = steps.some(({ segment, text }) => text === '' && looksLikeMark(segment));
  if (!read || !refused) return hypotheses;
  const marks = new Map(
    [...options.marks!].map(([segment, mark]) => [segment, { ...mark, decimal: undefined }]),
  );
  return searchReadings(lattice, probabilities, { ...options, marks }).map((hypothesis) => ({
    ...hypothesis,
    confidence: hypothesis.confidence * WITHOUT_ITS_MARKS,
  }));
}
