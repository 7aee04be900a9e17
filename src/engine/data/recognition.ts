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

/** A cell of a grid on paper. */
export interface RecognizedCell {
  /** From 0, from the top and from the left of the upright page. */
  row: number;
  column: number;
  /** '' for an empty cell. */
  value: string;
  confidence: number;
  /** Around all of the cell, in pixels of the picture. */
  box: Box;
}

/** A table or puzzle of boxes that a picture shows. */
export interface RecognizedGrid {
  rows: number;
  columns: number;
  /** All cells in reading order, row by row. */
  cells: readonly RecognizedCell[];
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
  /** The cells, where a picture shows a grid of boxes; each of its rows with a digit is one of `lines`. */
  grid?: RecognizedGrid;
  /** Why; only with `explain: true`. */
  explanation?: Explanation;
  /** Why the segmenter that was asked for failed (`segmenter-failed`); the usual one took over. */
  warning?: DigitPadError;
}
