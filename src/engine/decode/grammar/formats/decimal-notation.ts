/** The notation of decimal numbers with a given decimal mark, group separator and signs beside the number. */

import type { Notation, Step } from '../automaton.js';
import type { NumberMarks } from '../locale/number-marks.js';
import { isDigit } from '../symbols.js';

/** Signs beside a number, such as currency signs; one of them may be written. */
export interface Affix {
  signs: string;
  /** Whether the sign may also be before the number. */
  before: boolean;
  /** Whether dashes may replace the cents, as in 100.- */
  dashes?: boolean;
}

/** Number of digits of the last group. */
const GROUP = 3;

const MOST_DASHES = 2;

type State = Readonly<{
  at: 'front' | 'whole' | 'grouped' | 'mark' | 'fraction' | 'dashes' | 'behind';
  sign: 'none' | 'sign' | 'open' | 'closed';
  /** Whether an affix has been written. */
  affix: boolean;
  /** Whether a group separator has been written. */
  groups: boolean;
  /** Number of digits of the group or of the whole part, at most 4; after the decimal mark, of dashes. */
  count: number;
  /** Whether the whole part begins with 0; a grouped number does not. */
  zero: boolean;
}>;

const START: State = {
  at: 'front',
  sign: 'none',
  affix: false,
  groups: false,
  count: 0,
  zero: false,
};

/**
 * The sign is output first. The decimal mark is output with the digit after it, so that 5. is incomplete,
 * and .5 is 0.5. Digits are output as they are, zeros included.
 */
export function decimalNotation(
  { decimal, group, secondary }: NumberMarks,
  { signs, before, dashes }: Affix,
): Notation<State> {
  function next(state: State, symbol: string): Step<State> | undefined {
    if (isDigit(symbol)) return afterDigit(state, symbol);
    if (state.at === 'front') return inFront(state, symbol);
    if (symbol === group && mayGroup(state)) return [{ ...state, at: 'grouped' }, ''];
    if (symbol === decimal && state.at === 'whole' && isWhole(state)) {
      return [{ ...state, at: 'mark', groups: false, count: 0, zero: false }, ''];
    }
    if (symbol === '-' && dashes && (state.at === 'mark' || state.at === 'dashes')) {
      return state.count < MOST_DASHES
        ? [{ ...state, at: 'dashes', count: state.count + 1 }, '']
        : undefined;
    }
    return mayEnd(state) ? behind(state, symbol) : undefined;
  }

  function inFront(state: State, symbol: string): Step<State> | undefined {
    const isFirst = state.sign === 'none';
    // Dashes are allowed only after digits, so the maximum number of dashes counts as written.
    if (symbol === decimal) return [{ ...state, at: 'mark', count: MOST_DASHES }, '0'];
    if (symbol === ' ') return state.affix || !isFirst ? [state, ''] : undefined;
    if (symbol === '-' && isFirst) return [{ ...state, sign: 'sign' }, '-'];
    if (symbol === '+' && isFirst) return [{ ...state, sign: 'sign' }, ''];
    if (symbol === '(' && isFirst) return [{ ...state, sign: 'open' }, '-'];
    return before && signs.includes(symbol) && !state.affix
      ? [{ ...state, affix: true }, '']
      : undefined;
  }

  function behind(state: State, symbol: string): Step<State> | undefined {
    const end = { ...state, at: 'behind', groups: false, count: 0, zero: false } as const;
    if (symbol === ')' && state.sign === 'open') return [{ ...end, sign: 'closed' }, ''];
    if (signs.includes(symbol) && !state.affix) return [{ ...end, affix: true }, ''];
    const more = state.sign === 'open' || (signs !== '' && !state.affix);
    return symbol === ' ' && more && state.at !== 'behind' ? [end, ''] : undefined;
  }

  function mayGroup({ at, groups, count, zero }: State): boolean {
    return at === 'whole' && !zero && (groups ? count === secondary : count <= secondary);
  }

  /** Whether a sign may follow. If a space is the group separator, it may also precede the sign. */
  function mayEnd(state: State): boolean {
    if (state.at === 'grouped') return group === ' ' && isWhole(state);
    return state.at !== 'mark' && state.at !== 'front' && isWhole(state);
  }

  return {
    start: START,
    next,
    end: (state) =>
      state.at !== 'grouped' && mayEnd(state) && state.sign !== 'open' ? '' : undefined,
  };
}

function afterDigit(state: State, digit: string): Step<State> | undefined {
  switch (state.at) {
    case 'front':
      return [{ ...state, at: 'whole', count: 1, zero: digit === '0' }, digit];
    case 'grouped':
      return [{ ...state, at: 'whole', groups: true, count: 1 }, digit];
    case 'whole':
      if (state.groups && state.count === GROUP) return undefined;
      return [{ ...state, count: Math.min(state.count + 1, GROUP + 1) }, digit];
    case 'mark':
      return [{ ...state, at: 'fraction' }, `.${digit}`];
    case 'fraction':
      return [state, digit];
    default:
      return undefined;
  }
}

function isWhole({ groups, count }: State): boolean {
  return !groups || count === GROUP;
}
