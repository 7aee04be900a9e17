/**
 * Check sums with weights that alternate from the right: Luhn (ISO/IEC 7812-1, payment cards) and GS1 (EAN,
 * GTIN, ISBN-13). The number of digits that follow is unknown, so a state has two sums: one for each possible
 * weight of the last digit. 100 states.
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

/** Every second digit is doubled; if the result has two digits, their sum is used. */
export const luhn = weighted((digit) => (digit < 5 ? 2 * digit : 2 * digit - 9));

export const gs1 = weighted((digit) => 3 * digit);
