/** The condition that a value does not contain a character: a minus sign or a decimal point. */

import type { Condition } from '../automaton.js';
import type { Conflict } from '../options.js';

export function without(unwanted: string, name: Conflict): Condition<0> {
  return {
    name,
    start: 0,
    next: (_, character) => (character === unwanted ? undefined : 0),
    holds: () => true,
  };
}
