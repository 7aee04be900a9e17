/** The options of a grammar, as plain data for a worker. An object must not change after its first use. */

import type { BrokenCondition, Check, Format } from '../../data/format.js';

export type { Check, Format } from '../../data/format.js';

/** Check digits that are known. */
export const CHECKS: readonly Check[] = ['luhn', 'gs1', 'verhoeff', 'damm', 'mod97'];

/**
 * Why a value is not allowed. `format`: it is not written as the format requires; `ambiguous`: it has several
 * meanings, of which the locale prefers none; `sign`: a minus sign is not allowed; `step`: not a multiple of
 * the step, or a decimal mark is not allowed; `list`: not in `accept`; the others are options of that name.
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

/** What a recognition says of it. */
export const CONDITION_OF: Readonly<Record<Conflict, BrokenCondition>> = {
  format: 'format',
  ambiguous: 'format',
  sign: 'format',
  length: 'length',
  min: 'range',
  max: 'range',
  step: 'range',
  check: 'check',
  list: 'accept',
  pattern: 'pattern',
};

export interface GrammarOptions {
  /** The default is `digits`. */
  format?: Format;
  /** A BCP 47 language tag; English if it is missing or invalid. */
  locale?: string;
  /** For `number`: allows one decimal mark. Amounts and percentages may always have one. */
  decimal?: boolean;
  /** For `number`, `amount` and `percent`: allows a minus sign, or brackets around a negative number. */
  signed?: boolean;
  /** Exact number of digits; signs are not counted. */
  length?: number;
  minLength?: number;
  maxLength?: number;
  /** Bounds as canonical values: a number, a date (2026-11-26) or a time (14:05). */
  min?: string;
  max?: string;
  /** The interval between allowed numbers, from `min` or 0; ignored for dates and times. */
  step?: string;
  /** The allowed values, in canonical form. */
  accept?: readonly string[];
  check?: Check;
  /**
   * A regular expression for the canonical value, compiled with `compilePattern()`. For `digits`, it may
   * contain signs, which are then part of the value.
   */
  pattern?: PatternTable;
  /** Whether the separators of a date or time are printed: then each part has two digits, the year four. */
  printed?: boolean;
  /** Whether notations of other regions are accepted if they are unambiguous. The default is true. */
  foreign?: boolean;
  /** Reference day (2026-11-26) for years of two digits and dates without a year. Default: the current day. */
  today?: string;
}

/** A deterministic automaton over `SYMBOLS`; it starts in state 0. */
export interface PatternTable {
  /** `[states, SYMBOLS.length]`: the next state, or −1 if no match is possible. */
  readonly next: Int32Array;
  /** `[states]`: 1 if a match may end in the state. */
  readonly accepts: Uint8Array;
}
