/** What a reading answers. */

import type { DigitPadError } from '../support/error.js';
import type { Explanation } from './explanation.js';
import type { BrokenCondition } from './format.js';
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

/** A sign that was written, such as a decimal mark or a minus: read, but not a digit. */
export interface RecognizedMark {
  /** The sign, such as `.`, `-` or `/`. */
  value: string;
  box: Box;
  /** Indexes of its strokes; empty for pictures. */
  strokes: readonly number[];
  /** How many digits stand before it. */
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
