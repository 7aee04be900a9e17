/** Digits alone; gaps between them mean nothing. */

import type { Notation } from '../automaton.js';
import { isDigit } from '../symbols.js';

/** States: nothing yet, a digit, a gap. */
export const digits: Notation<0 | 1 | 2> = {
  start: 0,
  next(state, symbol) {
    if (isDigit(symbol)) return [1, symbol];
    return symbol === ' ' && state === 1 ? [2, ''] : undefined;
  },
  end: (state) => (state === 1 ? '' : undefined),
};
