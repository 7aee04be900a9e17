/** Makes examples of a lesson, each with its trust. */

import type { HandExample, Lesson } from '../data/hand.js';

/**
 * Minimum trust in a value that the user gave. A value that contradicts the network and all examples may be a mistake;
 * with further examples like it, its votes add up. Chosen on dev writers, with and without wrong corrections.
 */
const LEAST_TRUST = 0.4;

/** Trust in a reading that the user did not change. */
const TRUST_IN_CONFIRMED = 0.5;

/** Minimum confidence of such a reading: the user may have overlooked an error. */
const CONFIDENT = 0.9;

/**
 * @param confirmed whether the user left the reading unchanged, rather than entering its value.
 * @returns the examples to keep.
 */
export function examplesOf({ shapes }: Lesson, confirmed: boolean): HandExample[] {
  return shapes.flatMap(({ value, features, confidence, corrected }) => {
    const isTold = corrected || !confirmed;
    if (!isTold && confidence < CONFIDENT) return [];
    const trust = isTold ? Math.max(LEAST_TRUST, confidence) : TRUST_IN_CONFIRMED;
    return [{ value, trust: Math.round(100 * trust) / 100, features }];
  });
}
