/** Hypotheses: readings of a whole lattice. */

/** A segment and its text: a digit, a mark, or '' if it is refused. */
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
  /** Log-weight of a decimal mark; `undefined` if it cannot be one or none is allowed. */
  decimal?: number;
  /** Log-weight of a minus sign; `undefined` if it cannot be one or none is allowed. */
  sign?: number;
}
