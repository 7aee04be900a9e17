/** The condition that the check digit of a value is correct. Characters other than digits are ignored. */

import type { Condition, State } from '../../automaton.js';
import type { Check, GrammarOptions } from '../../options.js';
import { isDigit } from '../../symbols.js';
import { damm } from './damm.js';
import { mod97 } from './mod97.js';
import type { CheckSum } from './sum.js';
import { verhoeff } from './verhoeff.js';
import { gs1, luhn } from './weighted.js';

type Counted = Readonly<{ digits: number; sum: string | number }>;

/** Minimum number of digits: one digit and its check digit. */
const FEWEST_DIGITS = 2;

export function checkDigit(check: Check, options: GrammarOptions): Condition<Counted> {
  const sum = sumOf(check, options);
  return {
    name: 'check',
    start: { digits: 0, sum: sum.start },
    next: (state, character) =>
      isDigit(character)
        ? {
            digits: Math.min(state.digits + 1, FEWEST_DIGITS),
            sum: sum.next(state.sum, Number(character)),
          }
        : state,
    holds: ({ digits, sum: at }) => digits >= FEWEST_DIGITS && sum.holds(at),
  };
}

function sumOf(check: Check, options: GrammarOptions): CheckSum<State & (string | number)> {
  switch (check) {
    case 'luhn':
      return luhn;
    case 'gs1':
      return gs1;
    case 'damm':
      return damm;
    case 'mod97':
      return mod97;
    case 'verhoeff':
      return verhoeff(options);
  }
}
