/** Compiles a regular expression to a deterministic automaton by the subset construction. */

import type { PatternTable } from '../options.js';
import { SYMBOLS } from '../symbols.js';
import { type Nfa, parsePattern } from './parse-pattern.js';

/** Maximum number of states; more than patterns of forms need. A state has `SYMBOLS.length` numbers. */
const MOST_STATES = 2_000;

/**
 * @param source the pattern, as in the `pattern` attribute: with the flag `v`, and anchored at both ends.
 * @throws SyntaxError if it is not a regular expression (`<input>` ignores such a pattern).
 * @throws RangeError if it cannot be compiled: it has lookahead, lookbehind, backreferences, `\b`, `\B`,
 * `(?i:…)` or strings in classes (`\q{…}`), or needs more than 2,000 states. Such a pattern can validate a
 * value, but not restrict the readings.
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
 * The nodes that can be reached without reading a symbol.
 *
 * @param isStart whether this is the start of the text, where `^` matches.
 * @param isEnd whether this is the end of the text, where `$` matches.
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
