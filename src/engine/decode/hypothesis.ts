/** Readings of a whole lattice. */

/** A segment read as a digit or a mark, or refused: then `text` is ''. */
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
  /** Small beside the digits of its line, though perhaps one of them: it may be a stray mark. */
  small?: boolean;
  /** Log-weight of being a decimal mark, where one is allowed. */
  decimal?: number;
  /** Log-weight of being a minus, where one is allowed. */
  sign?: number;
}
