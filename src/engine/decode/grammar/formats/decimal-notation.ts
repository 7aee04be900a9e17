/** One way to write decimal numbers: which mark is decimal, which one groups, which signs stand beside it. */

import type { Notation, Step } from '../automaton.js';
import type { NumberMarks } from '../locale/number-marks.js';
import { isDigit } from '../symbols.js';

/** Signs beside a number, of which one may be written. */
export interface Affix {
  signs: string;
  /** Also in front. */
  before: boolean;
  /** Dashes may stand for no cents: 100.- */
  dashes?: boolean;
}

/** Digits of a whole group, which is also the last one. */
const GROUP = 3;

const MOST_DASHES = 2;

type State = Readonly<{
  at: 'front' | 'whole' | 'grouped' | 'mark' | 'fraction' | 'dashes' | 'behind';
  sign: 'none' | 'sign' | 'open' | 'closed';
  /** An affix has been written. */
  affix: boolean;
  /** A group mark has been written. */
  groups: boolean;
  /** Digits of the current group or, without groups, of the whole part, up to 4; behind the mark, dashes. */
  count: number;
  /** The whole part begins with 0, as no grouped number does. */
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
 * The sign comes first in the value, the decimal mark with the digit behind it: so 5. is no number yet, and
 * .5 is 0.5. Digits are kept as they are, zeros included.
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
    // Dashes stand behind digits only: as if there were some already.
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

  /** What groups by spaces may hold a space in front of the sign, too. */
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
