/** The parts of a grammar: notations (how a format is written) and conditions (on the value). */

import type { Conflict } from './options.js';

/** State of an automaton: a small, flat value. States with the same continuations have equal fields. */
export type State = string | number | Readonly<Record<string, string | number | boolean>>;

/**
 * How values of a format are written: an automaton that reads symbols from left to right, and outputs the
 * characters of the canonical value as soon as they are certain.
 */
export interface Notation<S extends State = State> {
  readonly start: S;
  /** The step for a symbol; `undefined` if the symbol is not allowed here. */
  next(state: S, symbol: string): Step<S> | undefined;
  /** Whether no continuation can be within the bounds that the notation knows, so that the search can stop. */
  isBeyond?(state: S): boolean;
  /** The rest of the value, if the text may end in this state; otherwise `undefined`. */
  end(state: S): string | undefined;
}

/** The next state, and the characters of the value that the step outputs. */
export type Step<S extends State = State> = readonly [state: S, value: string];

/**
 * Rank of a notation. `own`: that of the locale. `foreign`: that of another region; it is used if no `own`
 * notation matches and all matching `foreign` notations give the same value. `other`: never the value, but
 * offered as a further candidate.
 */
export type Rank = 'own' | 'foreign' | 'other';

/** A notation with its rank. */
export interface Way {
  readonly rank: Rank;
  readonly notation: Notation;
}

/** A condition: an automaton over the characters of the canonical value, or over the written symbols. */
export interface Condition<S extends State = State> {
  /** The conflict that is reported if the condition does not hold. */
  readonly name: Conflict;
  readonly reads?: 'value' | 'symbols';
  readonly start: S;
  /** The next state; `undefined` if the condition cannot hold for any continuation. */
  next(state: S, character: string): S | undefined;
  /** Whether the condition holds if the value ends in this state. */
  holds(state: S): boolean;
}

/** A key that is equal for equal states. */
export function keyOf(state: State): string | number {
  return typeof state === 'object' ? Object.values(state).join() : state;
}

/** The state after some characters; `undefined` if the condition can no longer hold. */
export function follow(
  condition: Condition,
  state: State | undefined,
  characters: string,
): State | undefined {
  let at = state;
  for (const character of characters) {
    if (at === undefined) return undefined;
    at = condition.next(at, character);
  }
  return at;
}
