/** Finds the most likely readings of a lattice. */

import type { Lattice } from '../data/lattice.js';
import { type DecodeOptions, searchReadings } from './beam-search.js';
import type { Hypothesis } from './hypothesis.js';

/**
 * @param probabilities `[segments, 11]`, as the classifier returns them.
 * @returns the best hypotheses that are accepted, best first; where none is, or only unlikely ones are,
 * the best of all. Empty only when the lattice has no path.
 */
export function decode(
  lattice: Lattice,
  probabilities: Float32Array,
  options: DecodeOptions = {},
): Hypothesis[] {
  return searchReadings(lattice, probabilities, options);
}
