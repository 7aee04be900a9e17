/** The result of a reading. */

import type { DigitPadError } from '../support/error.js';
import type { Explanation } from './explanation.js';
import type { BrokenCondition } from './format.js';
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

/** A sign that was written, such as a decimal mark or a minus: read, but not a digit. */
export interface RecognizedMark {
  /** The sign, such as `.`, `-` or `/`. */
  value: string;
  box: Box;
  /** Indexes of the strokes of the mark; empty for pictures. */
  strokes: readonly number[];
  /** Number of digits before the mark. */
  before: number;
}

export interface Recognition {
  /**
   * Canonical, for programs: `407`, `-1234.5`, `2026-11-26`, `14:05`, `+493012345`; '' for an empty pad. Where
   * the format knows no value for what was written, the digits alone.
   */
  value: string;
  /** For people: the value as the locale writes it, or what was written where that is no value. */
  text: string;
  /** What the reading does not keep to: it is shown as it is, and is no value that the field allows. */
  conflict?: BrokenCondition;
  /** Chance that the whole value is right. */
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
