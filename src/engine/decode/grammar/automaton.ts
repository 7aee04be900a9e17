/** What a grammar is made of: how a format is written, and what must hold of the value. */

import type { Conflict } from './options.js';

/** Flat and small: two states that behave alike have equal fields. */
export type State = string | number | Readonly<Record<string, string | number | boolean>>;

/**
 * How values of a format are written: an automaton that reads symbols from left to right and gives the
 * characters of the canonical value as soon as they are certain.
 */
export interface Notation<S extends State = State> {
  readonly start: S;
  /** `undefined` where the symbol may not stand here. */
  next(state: S, symbol: string): Step<S> | undefined;
  /** Whether no continuation is within the bounds that the notation knows: the search then ends here. */
  isBeyond?(state: S): boolean;
  /** The rest of the value; `undefined` where the writing may not end here. */
  end(state: S): string | undefined;
}

export type Step<S extends State = State> = readonly [state: S, value: string];

/**
 * `own`: as the locale writes it. `foreign`: as other regions do; it counts where the locale's own way is
 * impossible and all such readings mean the same. `other`: never the value, but worth offering beside it.
 */
export type Rank = 'own' | 'foreign' | 'other';

export interface Way {
  readonly rank: Rank;
  readonly notation: Notation;
}

/** What must hold: an automaton over the characters of the canonical value, or over the symbols themselves. */
export interface Condition<S extends State = State> {
  /** What a value that breaks it is told. */
  readonly name: Conflict;
  readonly reads?: 'value' | 'symbols';
  readonly start: S;
  /** `undefined` where no continuation can hold. */
  next(state: S, character: string): S | undefined;
  holds(state: S): boolean;
}

/** Tells states apart. */
export function keyOf(state: State): string | number {
  return typeof state === 'object' ? Object.values(state).join() : state;
}

/** The state behind some characters; `undefined` where the condition is broken for good. */
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
