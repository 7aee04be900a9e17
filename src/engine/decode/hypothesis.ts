/** Hypotheses: readings of a whole lattice. */

/** A segment read as a digit or a sign, or refused: then `text` is ''. */
export interface Step {
  segment: number;
  text: string;
}

export interface Hypothesis {
  /** Probability (0…1) that the reading and its segmentation are correct. */
  confidence: number;
  steps: readonly Step[];
}

/** Whether a segment may be a mark or a digit. */
export interface MarkChances {
  /** Whether the segment is too small for a digit of its line. */
  neverDigit: boolean;
  /** Signs that it may be, of those that may be written, each with its log-weight. */
  signs?: readonly SignChance[];
}

/** The log-weight is above 0 where a shape in its place is hardly anything else. */
export type SignChance = readonly [sign: string, weight: number];
