/** Makes an automaton of a regular expression: the sets of places that a match may have reached are its states. */

import type { PatternTable } from '../options.js';
import { SYMBOLS } from '../symbols.js';
import { type Nfa, parsePattern } from './parse-pattern.js';

/** More than any pattern of a form needs; each state has a row of `SYMBOLS.length` numbers. */
const MOST_STATES = 2_000;

/**
 * @param source as in the `pattern` attribute: with the flag `v`, and anchored at both ends.
 * @throws SyntaxError where it is no regular expression (`<input>` ignores such a pattern).
 * @throws RangeError where it cannot be an automaton of bounded size; it can still validate, but does not steer
 * what is read. What cannot: lookahead and lookbehind, backreferences, `\b`, `\B`, `(?i:…)`, strings in classes
 * (`\q{…}`), and patterns that need more than 2,000 states.
 */
export function compilePattern(source: string): PatternTable {
  const nfa = parsePattern(source);
  const ids = new Map<string, number>();
  const sets: number[][] = [];
  const rows: number[] = [];

  function intern(set: number[]): number {
    if (set.length === 0) return -1;
    const key = set.join();
    let id = ids.get(key);
    if (id === undefined) {
      id = sets.push(set) - 1;
      ids.set(key, id);
      if (sets.length > MOST_STATES) {
        throw new RangeError(`pattern: more than ${MOST_STATES} states`);
      }
    }
    return id;
  }

  intern(closure(nfa, [nfa.start], true));
  for (let id = 0; id < sets.length; id++) {
    for (const symbol of SYMBOLS) {
      const reached = sets[id]!.flatMap((at) => {
        const node = nfa.nodes[at]!;
        return node.kind === 'symbols' && node.symbols.includes(symbol) ? node.next : [];
      });
      rows.push(intern(closure(nfa, reached, false)));
    }
  }
  const accepts = sets.map((set) => closure(nfa, set, false, true).includes(nfa.end));
  return { next: Int32Array.from(rows), accepts: Uint8Array.from(accepts, Number) };
}

/**
 * The places that can be reached without a symbol.
 *
 * @param isStart whether `^` holds here. @param isEnd whether `$` does.
 */
function closure(nfa: Nfa, from: readonly number[], isStart: boolean, isEnd = false): number[] {
  const reached = new Set(from);
  for (const at of reached) {
    const node = nfa.nodes[at]!;
    const passes =
      node.kind === 'empty' || (node.kind === 'start' && isStart) || (node.kind === 'end' && isEnd);
    if (passes) for (const next of node.next) reached.add(next);
  }
  return [...reached].sort((a, b) => a - b);
}
