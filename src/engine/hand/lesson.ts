/** How far a lesson is believed. */

import type { HandExample, Lesson } from '../data/hand.js';

/**
 * What contradicts the network and all examples so far may be a slip of the person: it counts for so much, and
 * more once the same is said of a shape like it. Chosen on dev writers, with and without wrong corrections.
 */
const LEAST_TRUST = 0.4;

/** What was let stand counts less than what somebody typed … */
const TRUST_IN_CONFIRMED = 0.5;

/** … and only where it was read so surely; a person may have overlooked it. */
const CONFIDENT = 0.9;

/**
 * @param confirmed whether the person has let stand what was read, rather than said what it is.
 * @returns what is worth keeping.
 */
export function examplesOf({ shapes }: Lesson, confirmed: boolean): HandExample[] {
  return shapes.flatMap(({ value, features, confidence, corrected }) => {
    const isTold = corrected || !confirmed;
    if (!isTold && confidence < CONFIDENT) return [];
    const trust = isTold ? Math.max(LEAST_TRUST, confidence) : TRUST_IN_CONFIRMED;
    return [{ value, trust: Math.round(100 * trust) / 100, features }];
  });
}
