/** What may be written in a field, as plain data that can be sent to a worker. An object is not changed once it is used. */

import type { Check, Format } from '../../data/format.js';

export type { Check, Format } from '../../data/format.js';

/**
 * What a value breaks. `format`: it is not written as the format allows; `ambiguous`: it has several meanings,
 * and the locale prefers none; `sign`: a minus where none is allowed; `step`: also a decimal mark where none
 * is allowed; the others are the options of that name.
 */
export type Conflict =
  | 'format'
  | 'ambiguous'
  | 'sign'
  | 'length'
  | 'min'
  | 'max'
  | 'step'
  | 'check'
  | 'list'
  | 'pattern';

export interface GrammarOptions {
  /** `digits` unless told otherwise. */
  format?: Format;
  /** A BCP 47 tag; English where it is missing or no tag. */
  locale?: string;
  /** `number`: allows one decimal mark. An amount and a percentage may always have one. */
  decimal?: boolean;
  /** `number`, `amount`, `percent`: allows a minus, or brackets around a negative number. */
  signed?: boolean;
  /** Exactly so many digits; signs do not count. */
  length?: number;
  minLength?: number;
  maxLength?: number;
  /** Bounds as canonical values: a number, a date (2026-11-26) or a time (14:05). */
  min?: string;
  max?: string;
  /** The distance of allowed numbers, from `min` or 0; for dates and times it is not read. */
  step?: string;
  /** Canonical values; no others are accepted. */
  accept?: readonly string[];
  check?: Check;
  /**
   * What `compilePattern()` made of a regular expression for the canonical value. In `digits` it may also ask
   * for signs, which are then part of the value.
   */
  pattern?: PatternTable;
  /** Separators of a date or a time are printed: their digits are written alone, two each and four for the year. */
  printed?: boolean;
  /** Whether a way to write that other regions use is accepted where it has one meaning; so it is unless false. */
  foreign?: boolean;
  /** The day (2026-11-26) that completes years of two digits and dates without a year; the current day if missing. */
  today?: string;
}

/** A deterministic automaton over `SYMBOLS`; it starts in state 0. */
export interface PatternTable {
  /** `[states, SYMBOLS.length]`: the next state, −1 where no match is left. */
  readonly next: Int32Array;
  /** `[states]`: 1 where a match may end. */
  readonly accepts: Uint8Array;
}
