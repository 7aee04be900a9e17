/** What a reading answers, and what it may be asked. */
import type { Explanation } from '../answer/explain.js';
import type { DigitPadError } from '../support/error.js';
import type { Box } from './ink.js';
import type { Segmenter } from './lattice.js';

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

/** A decimal mark or a minus that was written; it is part of the value, and no digit. */
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

/** A correction by the user: these strokes are this digit, whatever they look like. */
export interface FixedDigit {
  /** Indexes into the ink's strokes. */
  strokes: readonly number[];
  value: string;
}

export interface ReadOptions {
  /** Exactly so many digits; marks do not count. */
  length?: number;
  minLength?: number;
  maxLength?: number;
  /** Allows one decimal mark, a point or a comma; the value has a point. */
  decimal?: boolean;
  /** Allows a leading minus. */
  signed?: boolean;
  /** One box a digit, from left to right, in the ink's units (segmenter `cells`). */
  cells?: readonly Box[];
  /** Corrections by the user: never read again. */
  fixed?: readonly FixedDigit[];
  /** By registered name, or an object. */
  segmenter?: string | Segmenter;
  /** Asks for `explanation`, which costs as much as reading everything once more. */
  explain?: boolean;
  signal?: AbortSignal;
}
