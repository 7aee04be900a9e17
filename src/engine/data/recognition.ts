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
  /** The cells of a picture that shows a grid of boxes. Each of its rows with a digit is one of `lines`. */
  grid?: RecognizedGrid;
  /** Explanation of the reading; only with `explain: true`. */
  explanation?: Explanation;
  /** The error of the requested segmenter (`segmenter-failed`); the default segmenter was used instead. */
  warning?: DigitPadError;
}
