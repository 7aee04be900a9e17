/** Values of a list. States: the beginnings of its values. */

import type { Condition } from '../automaton.js';
import { trieOf } from '../trie.js';

/** @param numeric whether 12.5 in the list may be written 12.50. */
export function inList(values: readonly string[], numeric: boolean): Condition<number> {
  const trie = trieOf(numeric ? values.flatMap(writings) : values);
  return {
    name: 'list',
    start: 0,
    next: (state, character) => trie[state]!.next.get(character),
    holds: (state) => trie[state]!.isValue,
  };
}

/** With as many zeros behind as prices have. */
const PLACES = 2;

function writings(value: string): string[] {
  const [whole, fraction = ''] = value.split('.');
  const least = fraction.replace(/0+$/, '');
  const places = Math.max(PLACES, fraction.length) - least.length;
  return Array.from({ length: places + 1 }, (_, zeros) => least + '0'.repeat(zeros)).map(
    (digits) => (digits ? `${whole}.${digits}` : whole!),
  );
}
