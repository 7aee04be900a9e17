/** Finds the most likely readings of a lattice. */

import type { Lattice } from '../data/lattice.js';
import { type DecodeOptions, searchReadings } from './beam-search.js';
import type { Hypothesis } from './hypothesis.js';

/** Probability that a value without its ambiguous marks is correct. */
const WITHOUT_ITS_MARKS = 0.05;

/**
 * If more than one shape looks like a decimal mark, as in 1,234.5, none of them is read as a decimal mark,
 * since each could be the decimal mark or a group separator.
 *
 * @param probabilities class probabilities `[segments, 11]`, as the classifier returns them.
 * @returns the hypotheses with an allowed length, best first. If no reading has an allowed length, or all
 * of these are unlikely, the hypotheses of any length. Empty only if the lattice has no path.
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
