/** A grammar as the search uses it: what it refuses is followed, too, so that it can be shown. */

import { type Grammar, type GrammarOptions, isDigit } from '../grammar/index.js';
import type { Reader } from '../reader.js';

/** What the grammar has refused, by the digits since: −1, −2 … */
const REFUSED = -1;

export function grammarReader(
  { start, next, accepts }: Grammar,
  { length = 0, minLength = 0 }: GrammarOptions,
  unfinished: boolean,
): Reader {
  // A pad that was left empty, or holds no number, breaks no condition but that of a length.
  const mayBeEmpty = unfinished || (length === 0 && minLength === 0);

  function step(state: number, symbol: string): number {
    if (state < 0) return isDigit(symbol) ? state - 1 : state;
    return next(state, symbol) ?? REFUSED;
  }

  return {
    start,
    next(state, text) {
      let at = state;
      for (const symbol of text) at = step(at, symbol);
      return at;
    },
    accepts(state) {
      if (state === start) return mayBeEmpty;
      return state >= 0 && (unfinished || accepts(state));
    },
  };
}
