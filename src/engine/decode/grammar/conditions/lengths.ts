/** The condition on the number of written digits; signs are not counted. */

import type { Condition } from '../automaton.js';
import type { GrammarOptions } from '../options.js';
import { isDigit } from '../symbols.js';

type Lengths = Pick<GrammarOptions, 'length' | 'minLength' | 'maxLength'>;

/** The state is the number of digits so far. @returns `undefined` if every length is allowed. */
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
