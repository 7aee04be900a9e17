/**
 * Sums whose weights alternate from the right: Luhn (ISO/IEC 7812-1, payment cards) and GS1 (EAN, GTIN, ISBN-13).
 * How many digits follow is not known, so that both sums are kept, one for each weight of the last digit.
 * States: 100.
 */

import type { CheckSum } from './sum.js';

function weighted(weigh: (digit: number) => number): CheckSum<number> {
  return {
    start: 0,
    next(state, digit) {
      const single = Math.floor(state / 10);
      const other = state % 10;
      return ((other + digit) % 10) * 10 + ((single + weigh(digit)) % 10);
    },
    holds: (state) => state < 10,
  };
}

/** Twice the digit; of two digits, their sum. */
export const luhn = weighted((digit) => (digit < 5 ? 2 * digit : 2 * digit - 9));

export const gs1 = weighted((digit) => 3 * digit);
