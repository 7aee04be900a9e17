/** The condition that a value matches a compiled pattern. The states are those of its table. */

import type { Condition } from '../automaton.js';
import type { PatternTable } from '../options.js';
import { tableNext } from '../pattern/table.js';

export function matches(table: PatternTable): Condition<number> {
  return {
    name: 'pattern',
    start: 0,
    next: (state, character) => tableNext(table, state, character),
    holds: (state) => table.accepts[state] === 1,
  };
}
