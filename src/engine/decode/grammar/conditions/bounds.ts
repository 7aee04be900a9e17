/** The conditions `min` and `max`, which compare a value with the bound digit by digit. */

import type { Condition } from '../automaton.js';
import type { Format } from '../options.js';
import { type Decimal, decimalOf } from './decimal.js';

type Name = 'min' | 'max';

/** State of a comparison with a numeric bound. */
type Numeric = Readonly<{
  negative: boolean;
  /** Number of digits of the whole part, without leading zeros; at most one more than the bound has. */
  whole: number;
  /** Number of fraction digits that have been compared; −1 before the decimal point. */
  fraction: number;
  /** Order of the magnitudes, without signs: the digits so far compared with as many of the bound. */
  order: -1 | 0 | 1;
}>;

/**
 * At most 2 (signs) · (number of digits of the bound + 2) · 3 (orders) states.
 *
 * @throws RangeError if the bound is not a number.
 */
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

/** The state after a digit. Beyond the digits of the bound, `whole` and `fraction` no longer increase. */
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

/**
 * Order of the magnitudes so far. Once a fraction has begun, it is `order`; before, the whole part with
 * more digits is larger.
 */
function orderOf({ whole, fraction, order }: Numeric, bound: Decimal): -1 | 0 | 1 {
  if (fraction >= 0) return order;
  if (whole !== bound.whole.length) return whole < bound.whole.length ? -1 : 1;
  return order;
}

/** Sign of the value minus the bound, if the value ends in this state. */
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

/** State of a comparison of texts: number of characters so far, and their order. */
type Text = Readonly<{ at: number; order: -1 | 0 | 1 }>;

/** Dates and times. Their canonical values have a fixed length, so that they are compared as texts. */
const TEXTS = {
  date: { form: /^\d{4}-\d\d-\d\d$/, example: '2026-11-26' },
  time: { form: /^\d\d:\d\d$/, example: '14:05' },
};

/**
 * @returns a function that makes the condition, or throws a RangeError if the bound is not a value of the
 * format. For formats other than date and time (telephone numbers) it returns `undefined`.
 */
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
