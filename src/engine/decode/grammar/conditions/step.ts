/** The condition that the difference of a number and `min` (or 0) is a multiple of `step`. */

import type { Condition } from '../automaton.js';
import { decimalOf } from './decimal.js';

type State = Readonly<{
  negative: boolean;
  /** The digits so far as a whole number, modulo `step`. */
  rest: number;
  /** Number of fraction digits so far; −1 before the decimal point. */
  fraction: number;
}>;

/** Larger steps would make `rest` · 10 + 9 inexact. */
const LARGEST_STEP = 1e14;

/**
 * 2 (signs) · step (as a whole number) · number of its fraction digits states.
 *
 * @returns `undefined` if `step` is `any`, as on `<input>`.
 * @throws RangeError if `step` is not a number above 0, or has more than 14 digits.
 */
export function stepOf(step: string, from = '0'): Condition<State> | undefined {
  if (step === 'any') return undefined;
  const size = decimalOf(step, 'step');
  const base = decimalOf(from, 'min');
  const places = Math.max(size.fraction.length, base.fraction.length);
  const modulus = Number(size.whole + size.fraction.padEnd(places, '0'));
  if (size.negative || modulus === 0 || modulus > LARGEST_STEP) {
    throw new RangeError(`step must be above 0, with at most 14 digits, not ${step}`);
  }
  const baseRest = [...(base.whole + base.fraction.padEnd(places, '0'))].reduce(add, 0);
  const wanted = signed(baseRest, base.negative);

  function add(rest: number, digit: string): number {
    return (rest * 10 + Number(digit)) % modulus;
  }

  function signed(rest: number, negative: boolean): number {
    return negative ? (modulus - rest) % modulus : rest;
  }

  return {
    name: 'step',
    start: { negative: false, rest: 0, fraction: -1 },
    next(state, character) {
      if (character === '-') return { ...state, negative: true };
      if (character === '.') return { ...state, fraction: 0 };
      if (!/\d/.test(character)) return state;
      if (state.fraction < 0) return { ...state, rest: add(state.rest, character) };
      if (state.fraction >= places) return character === '0' ? state : undefined;
      return { ...state, rest: add(state.rest, character), fraction: state.fraction + 1 };
    },
    holds({ negative, rest, fraction }) {
      const missing = '0'.repeat(places - Math.max(fraction, 0));
      return signed([...missing].reduce(add, rest), negative) === wanted;
    },
  };
}
