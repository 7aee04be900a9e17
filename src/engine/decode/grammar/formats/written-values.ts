/** Notations in which the text is the value: from a list or for a pattern. Additional spaces are ignored. */

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

/** Accepts any text as a value, so that the conditions can report why it is not allowed. */
export const anything: Notation<0> = {
  start: 0,
  next: (_, symbol) => [0, symbol === ' ' ? '' : symbol],
  end: () => '',
};

function orGap(state: number, symbol: string, next: number | undefined) {
  if (next !== undefined) return [next, symbol] as const;
  return symbol === ' ' ? ([state, ''] as const) : undefined;
}
