/** The condition that a value is in a list. The states are the prefixes of the values in the list. */

import type { Condition } from '../automaton.js';
import { trieOf } from '../trie.js';

/** @param numeric whether trailing zeros are allowed: 12.5 in the list also accepts 12.50. */
export function inList(values: readonly string[], numeric: boolean): Condition<number> {
  const trie = trieOf(numeric ? values.flatMap(writings) : values);
  return {
    name: 'list',
    start: 0,
    next: (state, character) => trie[state]!.next.get(character),
    holds: (state) => trie[state]!.isValue,
  };
}

/** Number of fraction digits up to which trailing zeros are accepted, as in prices. */
const PLACES = 2;

function writings(value: string): string[] {
  const [whole, fraction = ''] = value.split('.');
  const least = fraction.replace(/0+$/, '');
  const places = Math.max(PLACES, fraction.length) - least.length;
  return Array.from({ length: places + 1 }, (_, zeros) => least + '0'.repeat(zeros)).map(
    (digits) => (digits ? `${whole}.${digits}` : whole!),
  );
}
