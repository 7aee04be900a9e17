/** Plain digits; spaces between them are ignored. */

import type { Notation } from '../automaton.js';
import { isDigit } from '../symbols.js';

/** State 0: nothing yet; 1: after a digit; 2: after a space. */
export const digits: Notation<0 | 1 | 2> = {
  start: 0,
  next(state, symbol) {
    if (isDigit(symbol)) return [1, symbol];
    return symbol === ' ' && state === 1 ? [2, ''] : undefined;
  },
  end: (state) => (state === 1 ? '' : undefined),
};
