/** Readings of a whole lattice. */

/** A segment read as a digit or a sign, or refused: then `text` is ''. */
export interface Step {
  segment: number;
  text: string;
}

export interface Hypothesis {
  /** Chance (0…1) that this is what was written, and that it was cut in the right places. */
  confidence: number;
  steps: readonly Step[];
}

/** What a segment may be instead of a digit. */
export interface MarkChances {
  /** Too little ink for a digit of its line. */
  neverDigit: boolean;
  /** Signs that it may be, of those that may be written, each with its log-weight. */
  signs?: readonly SignChance[];
}

/** The log-weight is above 0 where a shape in its place is hardly anything else. */
export type SignChance = readonly [sign: string, weight: number];
