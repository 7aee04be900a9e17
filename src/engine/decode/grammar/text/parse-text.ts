/** What typed or pasted text means. */

import type { Conflict, GrammarOptions } from '../options.js';
import { readingsOf } from '../readings.js';
import { symbolsOfText } from './text-symbols.js';

export interface ParsedText {
  /** As if they had been written; missing where the text is no writing of the format. */
  symbols?: string;
  /** Canonical; '' for empty text, missing where there is none, or more than one. It may have conflicts. */
  value?: string;
  /** What was left out since it means nothing here, as it was given: words, signs of other formats. */
  dropped: string;
  /**
   * Why there is no value. `incomplete`: more could make it one (12,). `ambiguous`: the candidates are equally
   * good. `invalid`: it is not written as the format allows.
   */
  problem?: 'ambiguous' | 'incomplete' | 'invalid';
  /** All meanings where there are several, the value first: 3/7/2026 in another region. */
  candidates?: readonly string[];
  /** What the value breaks: a bound, a check digit … */
  conflicts: readonly Conflict[];
  /** The currency sign beside an amount. */
  currency?: string;
}

/**
 * Digits of every script are read, brackets and all dashes as a minus. What is dropped is said, and what has
 * several meanings, of which the locale prefers none, has no value.
 *
 * @throws RangeError where a bound or a step of `options` is no value of the format.
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
