/** What a reading answers. */

import type { DigitPadError } from '../support/error.js';
import type { Explanation } from './explanation.js';
import type { Box } from './ink.js';

/** A value and the measured chance (0…1) that it is right. */
export interface Candidate {
  value: string;
  confidence: number;
}

export interface RecognizedDigit {
  value: string;
  confidence: number;
  /** Other digits that this may be, best first; [0] is the digit itself. */
  alternatives: readonly Candidate[];
  box: Box;
  /** Indexes of the strokes that make up this digit; empty for pictures. */
  strokes: readonly number[];
}

/** A decimal mark or a minus that was written: part of the value, but not a digit. */
export interface RecognizedMark {
  /** `.` or `-`. */
  value: string;
  box: Box;
  /** Indexes of its strokes; empty for pictures. */
  strokes: readonly number[];
  /** How many digits stand before it. */
  before: number;
}

export interface Recognition {
  /** The digits' values and the marks between them; '' for an empty pad. */
  value: string;
  /** Chance that the whole value is right. */
  confidence: number;
  digits: readonly RecognizedDigit[];
  /** What was read between the digits; only where something was. */
  marks?: readonly RecognizedMark[];
  /** Whole values, best first; [0] is `value` itself. */
  alternatives: readonly Candidate[];
  /** Shapes that were refused. */
  rejected: readonly Box[];
  /** Index ranges (`end` excluded) of `digits`, one a written line. */
  lines: readonly { start: number; end: number; box: Box }[];
  /** Why; only with `explain: true`. */
  explanation?: Explanation;
  /** Why the segmenter that was asked for failed (`segmenter-failed`); the usual one took over. */
  warning?: DigitPadError;
}
