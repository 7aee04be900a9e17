/** The meanings of written symbols. */

import { type Alternative, alternativesOf } from './alternatives.js';
import { follow, type Rank, type State } from './automaton.js';
import type { Conflict, GrammarOptions } from './options.js';

export interface Readings {
  /** The canonical value, allowed or not; `undefined` if there is none, or more than one. */
  value?: string;
  /** All meanings, including those in other regions; the value is the first one. */
  candidates: readonly string[];
  /** Why the value is not allowed; empty if it is allowed. */
  conflicts: readonly Conflict[];
  /** Whether the symbols are the beginning of a value. */
  incomplete: boolean;
}

interface Meaning {
  rank: Rank;
  value: string;
  conflicts: readonly Conflict[];
}

/** @param symbols characters of `SYMBOLS`. @throws RangeError if a bound or a step is not valid. */
export function readingsOf(symbols: string, options: GrammarOptions): Readings {
  if (symbols === '') return { candidates: [], conflicts: [], incomplete: true };
  const meanings: Meaning[] = [];
  let incomplete = false;
  for (const alternative of alternativesOf(options)) {
    if (alternative.rank === 'foreign' && options.foreign === false) continue;
    const value = valueBy(alternative, symbols);
    if (value === null) incomplete = true;
    if (!value) continue;
    const { rank } = alternative;
    meanings.push({ rank, value, conflicts: conflictsIn(alternative, symbols, value) });
  }
  const candidates = [...new Set(meanings.map(({ value }) => value))];
  const foreign = new Set(
    meanings.filter(({ rank }) => rank === 'foreign').map(({ value }) => value),
  );
  const best = meanings.find(({ rank }) => rank !== 'other');
  if (!best) return { candidates, conflicts: ['format'], incomplete };
  if (best.rank === 'foreign' && foreign.size > 1) {
    return { candidates, conflicts: ['ambiguous'], incomplete };
  }
  return { value: best.value, candidates, conflicts: best.conflicts, incomplete };
}

/** The canonical value of symbols; '' if they have none, or more than one. */
export function valueOfSymbols(symbols: string, options: GrammarOptions): string {
  return readingsOf(symbols, options).value ?? '';
}

/** Why a canonical value that was not written is not allowed. Its length is not checked. */
export function conflictsOf(value: string, options: GrammarOptions): Conflict[] {
  const conditions = alternativesOf(options)[0]!.conditions;
  return conflictsAmong(conditions, value, undefined);
}

/** The value of symbols; `null` if they are the beginning of one, `undefined` if they are not. */
function valueBy({ notation }: Alternative, symbols: string): string | null | undefined {
  let at: State = notation.start;
  let value = '';
  for (const symbol of symbols) {
    const step = notation.next(at, symbol);
    if (!step) return undefined;
    at = step[0];
    value += step[1];
  }
  const end = notation.end(at);
  return end === undefined ? null : value + end;
}

function conflictsIn({ conditions }: Alternative, symbols: string, value: string): Conflict[] {
  return conflictsAmong(conditions, value, symbols);
}

function conflictsAmong(
  conditions: Alternative['conditions'],
  value: string,
  symbols: string | undefined,
): Conflict[] {
  return conditions
    .filter((condition) => {
      const read = condition.reads === 'symbols' ? symbols : value;
      if (read === undefined) return false;
      const end = follow(condition, condition.start, read);
      return end === undefined || !condition.holds(end);
    })
    .map(({ name }) => name);
}
