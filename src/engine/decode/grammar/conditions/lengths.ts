/** How many digits are written; signs do not count. */

import type { Condition } from '../automaton.js';
import type { GrammarOptions } from '../options.js';
import { isDigit } from '../symbols.js';

type Lengths = Pick<GrammarOptions, 'length' | 'minLength' | 'maxLength'>;

/** States: digits so far, at most one more than matter. */
export function lengths({
  length,
  minLength = length ?? 0,
  maxLength = length ?? Number.POSITIVE_INFINITY,
}: Lengths): Condition<number> | undefined {
  const least = Math.max(minLength, length ?? 0);
  const most = Math.min(maxLength, length ?? Number.POSITIVE_INFINITY);
  if (least <= 1 && most === Number.POSITIVE_INFINITY) return undefined;
  return {
    name: 'length',
    reads: 'symbols',
    start: 0,
    next(digits, symbol) {
      if (!isDigit(symbol)) return digits;
      if (digits >= most) return undefined;
      return most === Number.POSITIVE_INFINITY ? Math.min(digits + 1, least) : digits + 1;
    },
    holds: (digits) => digits >= least,
  };
}
