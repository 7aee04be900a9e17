/** Telephone numbers with any grouping, such as +49 (0)30 12-34. The value is digits with an optional +. */

import type { Notation, Step } from '../automaton.js';
import { isDigit } from '../symbols.js';

type State = Readonly<{
  at: 'front' | 'plus' | 'digit' | 'separator' | 'gap';
  /** Whether the number has a country code; a (0) after it is not dialled and not part of the value. */
  plus: boolean;
  /** Brackets: `none`; `open`: nothing in them yet; `zero`: a 0 that may not be dialled; `digits`. */
  brackets: 'none' | 'open' | 'zero' | 'digits';
}>;

/** Minimum and maximum number of digits (ITU-T E.164; the shortest are emergency numbers such as 110). */
export const PHONE_DIGITS = { minLength: 3, maxLength: 15 };

const SEPARATORS = '-/.';

export const phone: Notation<State> = {
  start: { at: 'front', plus: false, brackets: 'none' },
  next(state, symbol) {
    if (isDigit(symbol)) return afterDigit(state, symbol);
    switch (symbol) {
      case '+':
        return state.at === 'front' ? [{ ...state, at: 'plus', plus: true }, '+'] : undefined;
      case '(':
        return state.brackets === 'none' && state.at !== 'plus'
          ? [{ ...state, brackets: 'open' }, '']
          : undefined;
      case ')':
        return afterBracket(state);
      case ' ':
        return [{ ...state, at: state.at === 'digit' ? 'gap' : state.at }, ''];
      default:
        return SEPARATORS.includes(symbol) ? afterSeparator(state) : undefined;
    }
  },
  end: ({ at, brackets }) =>
    brackets === 'none' && (at === 'digit' || at === 'gap') ? '' : undefined,
};

function afterDigit(state: State, digit: string): Step<State> {
  const next = { ...state, at: 'digit' } as const;
  if (state.brackets === 'open' && state.plus && state.at !== 'plus' && digit === '0') {
    return [{ ...next, brackets: 'zero' }, ''];
  }
  if (state.brackets === 'zero') return [{ ...next, brackets: 'digits' }, `0${digit}`];
  return [state.brackets === 'open' ? { ...next, brackets: 'digits' } : next, digit];
}

function afterBracket(state: State): Step<State> | undefined {
  const isClosing = state.brackets === 'zero' || state.brackets === 'digits';
  return isClosing ? [{ ...state, at: 'gap', brackets: 'none' }, ''] : undefined;
}

function afterSeparator(state: State): Step<State> | undefined {
  const isBehindDigits = state.at === 'digit' || state.at === 'gap';
  return isBehindDigits && state.brackets === 'none'
    ? [{ ...state, at: 'separator' }, '']
    : undefined;
}
