/** `min` and `max`, compared digit by digit. */

import type { Condition } from '../automaton.js';
import type { Format } from '../options.js';
import { type Decimal, decimalOf } from './decimal.js';

type Name = 'min' | 'max';

type Numeric = Readonly<{
  negative: boolean;
  /** Digits of the whole part without leading zeros; at most one more than the bound has. */
  whole: number;
  /** Digits of the fraction that are still compared; −1 before the point. */
  fraction: number;
  /** How the digits so far compare with as many of the bound's. */
  order: -1 | 0 | 1;
}>;

/** States: 2 · (digits of the bound + 2) · 3 at most. @throws RangeError where the bound is no number. */
export function numericBound(name: Name, value: string): Condition<Numeric> {
  const bound = decimalOf(value, name);
  return {
    name,
    start: { negative: false, whole: 0, fraction: -1, order: 0 },
    next(state, character) {
      if (character === '-') return { ...state, negative: true };
      if (character === '.') return { ...state, fraction: 0, order: orderOf(state, bound) };
      return /\d/.test(character) ? afterDigit(state, character, bound) : state;
    },
    holds(state) {
      const sign = compare(state, bound);
      return name === 'min' ? sign >= 0 : sign <= 0;
    },
  };
}

function afterDigit(state: Numeric, digit: string, bound: Decimal): Numeric {
  const { whole, fraction, order } = state;
  if (fraction >= 0) {
    const isPast = fraction >= bound.fraction.length;
    return {
      ...state,
      fraction: isPast ? fraction : fraction + 1,
      order: order || orderOfDigits(digit, bound.fraction[fraction] ?? '0'),
    };
  }
  if (whole === 0 && digit === '0') return state;
  if (whole >= bound.whole.length) return { ...state, whole: bound.whole.length + 1, order: 0 };
  return { ...state, whole: whole + 1, order: order || orderOfDigits(digit, bound.whole[whole]!) };
}

/** How the whole parts compare: the one with more digits is larger. */
function orderOf({ whole, fraction, order }: Numeric, bound: Decimal): -1 | 0 | 1 {
  if (fraction >= 0) return order;
  if (whole !== bound.whole.length) return whole < bound.whole.length ? -1 : 1;
  return order;
}

/** The value minus the bound, as a sign. */
function compare(state: Numeric, bound: Decimal): number {
  let order: number = orderOf(state, bound);
  const compared = Math.max(state.fraction, 0);
  if (order === 0 && /[1-9]/.test(bound.fraction.slice(compared))) order = -1;
  if (state.negative === bound.negative) return state.negative ? -order : order;
  const isZero = bound.whole === '' && bound.fraction === '' && order === 0;
  if (isZero) return 0;
  return state.negative ? -1 : 1;
}

function orderOfDigits(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Text = Readonly<{ at: number; order: -1 | 0 | 1 }>;

/** Values of equal length, whose order is that of their characters. */
const TEXTS = {
  date: { form: /^\d{4}-\d\d-\d\d$/, example: '2026-11-26' },
  time: { form: /^\d\d:\d\d$/, example: '14:05' },
};

/** @returns what throws a RangeError where the bound is no value of the format; telephone numbers have none. */
export function textBound(format: Format): (name: Name, bound: string) => Condition | undefined {
  if (format !== 'date' && format !== 'time') return () => undefined;
  const { form, example } = TEXTS[format];
  return (name, bound) => {
    if (form.test(bound)) return inOrder(name, bound);
    throw new RangeError(`${name} must be a ${format} such as ${example}, not ${bound}`);
  };
}

function inOrder(name: Name, bound: string): Condition<Text> {
  return {
    name,
    start: { at: 0, order: 0 },
    next: ({ at, order }, character) => ({
      at: at + 1,
      order: order || orderOfDigits(character, bound[at] ?? ''),
    }),
    holds: ({ order }) => (name === 'min' ? order >= 0 : order <= 0),
  };
}
