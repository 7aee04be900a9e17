/** A trie: a list of strings as a tree of their prefixes. */

export interface TrieNode {
  readonly next: Map<string, number>;
  isValue: boolean;
}

/** @returns the nodes; the root is the first one. */
export function trieOf(values: Iterable<string>): readonly TrieNode[] {
  const nodes: TrieNode[] = [{ next: new Map(), isValue: false }];
  for (const value of values) {
    let at = nodes[0]!;
    for (const character of value) {
      let next = at.next.get(character);
      if (next === undefined) {
        next = nodes.push({ next: new Map(), isValue: false }) - 1;
        at.next.set(character, next);
      }
      at = nodes[next]!;
    }
    at.isValue = true;
  }
  return nodes;
}
