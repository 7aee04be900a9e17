/** Parses typed or pasted text. */

import type { Conflict, GrammarOptions } from '../options.js';
import { readingsOf } from '../readings.js';
import { symbolsOfText } from './text-symbols.js';

export interface ParsedText {
  /** The text as symbols; `undefined` if it is not a beginning of a value. */
  symbols?: string;
  /** The canonical value; '' for empty text, `undefined` if there is none, or more than one. */
  value?: string;
  /** The characters that were ignored: words, and signs of other formats. */
  dropped: string;
  /**
   * Why there is no value. `incomplete`: the text is the beginning of one (12,). `ambiguous`: it has several
   * meanings. `invalid`: it is not written as the format requires.
   */
  problem?: 'ambiguous' | 'incomplete' | 'invalid';
  /** All meanings if there are several, the value first, as for 3/7/2026. */
  candidates?: readonly string[];
  /** Why the value is not allowed: a bound, a check digit, … */
  conflicts: readonly Conflict[];
  /** The currency sign of an amount. */
  currency?: string;
}

/**
 * Accepts digits of every script; brackets and all kinds of dashes are a minus sign. Ignored characters are
 * reported. A text with several meanings, of which the locale prefers none, has no value.
 *
 * @throws RangeError if a bound or a step in `options` is not valid for the format.
 */
export function parseText(text: string, options: GrammarOptions): ParsedText {
  const { symbols, dropped, currency, refused } = symbolsOfText(text, options);
  if (refused) return { dropped, problem: 'invalid', conflicts: ['format'] };
  if (symbols === '') return { symbols, value: '', dropped, conflicts: [] };
  const { value, candidates, conflicts, incomplete } = readingsOf(symbols, options);
  const several = candidates.length > 1 ? { candidates } : {};
  const sign = options.format === 'amount' && currency ? { currency } : {};
  if (value !== undefined) {
    return { symbols, value, dropped, conflicts, ...several, ...sign };
  }
  if (conflicts.includes('ambiguous')) {
    return { symbols, dropped, problem: 'ambiguous', candidates, conflicts, ...sign };
  }
  const problem = incomplete ? 'incomplete' : 'invalid';
  return { ...(incomplete && { symbols }), dropped, problem, conflicts };
}
