/** The result of a reading. */

import type { DigitPadError } from '../support/error.js';
import type { Explanation } from './explanation.js';
import type { Box } from './ink.js';

/** A value and the calibrated probability (0…1) that it is correct. */
export interface Candidate {
  value: string;
  confidence: number;
}

export interface RecognizedDigit {
  value: string;
  confidence: number;
  /** Possible digits, best first; [0] is the digit itself. */
  alternatives: readonly Candidate[];
  box: Box;
  /** Indexes of the strokes that make up this digit; empty for pictures. */
  strokes: readonly number[];
}

/** A decimal mark or a minus sign that was read. */
export interface RecognizedMark {
  /** `.` or `-`. */
  value: string;
  box: Box;
  /** Indexes of the strokes of the mark; empty for pictures. */
  strokes: readonly number[];
  /** Number of digits before the mark. */
  before: number;
}

export interface Recognition {
  /** The digits and marks as text; '' if nothing was written. */
  value: string;
  /** Calibrated probability (0…1) that the whole value is correct. */
  confidence: number;
  digits: readonly RecognizedDigit[];
  /** The marks; missing if there are none. */
  marks?: readonly RecognizedMark[];
  /** Possible values, best first; [0] is `value` itself. */
  alternatives: readonly Candidate[];
  /** Bounding boxes of the shapes that were refused as "not a digit". */
  rejected: readonly Box[];
  /** The written lines, as index ranges of `digits` (without `end`). */
  lines: readonly { start: number; end: number; box: Box }[];
  /** Explanation of the reading; only with `explain: true`. */
  explanation?: Explanation;
  /** The error of the requested segmenter (`segmenter-failed`); the default segmenter was used instead. */
  warning?: DigitPadError;
}
