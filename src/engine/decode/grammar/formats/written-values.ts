/** Values that are written as they are: those of a list, or of a pattern. A gap that they do not hold is skipped. */

import type { Notation } from '../automaton.js';
import type { PatternTable } from '../options.js';
import { tableNext } from '../pattern/table.js';
import { trieOf } from '../trie.js';

export function patterned(table: PatternTable): Notation<number> {
  return {
    start: 0,
    next: (state, symbol) => orGap(state, symbol, tableNext(table, state, symbol)),
    end: (state) => (table.accepts[state] ? '' : undefined),
  };
}

export function listed(values: readonly string[]): Notation<number> {
  const trie = trieOf(values);
  return {
    start: 0,
    next: (state, symbol) => orGap(state, symbol, trie[state]!.next.get(symbol)),
    end: (state) => (trie[state]!.isValue ? '' : undefined),
  };
}

/** What is not listed, or does not match: a value all the same, which the conditions refuse. */
export const anything: Notation<0> = {
  start: 0,
  next: (_, symbol) => [0, symbol === ' ' ? '' : symbol],
  end: () => '',
};

function orGap(state: number, symbol: string, next: number | undefined) {
  if (next !== undefined) return [next, symbol] as const;
  return symbol === ' ' ? ([state, ''] as const) : undefined;
}
