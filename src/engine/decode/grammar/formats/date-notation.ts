/** The notation of dates with one order of day, month and year. The value is output at the end. */

import type { Notation, Step } from '../automaton.js';
import { isDigit } from '../symbols.js';
import { daysIn, isoDate } from './calendar.js';
import { mayBeWithin, type PartialDate } from './within.js';
import type { YearRules } from './years.js';

export interface DateWriting {
  /** `d`, `m` and `y` in the order in which they are written; without `y`, the nearest year is used. */
  parts: string;
  years: YearRules;
  /** Whether the year must have four digits. */
  fourDigits?: boolean;
  /** Whether separators are printed: then they are not written, and each part has all of its digits. */
  printed?: boolean;
}

type State = Readonly<{
  /** Number of complete parts. */
  done: number;
  /** Digits of the current part so far. */
  digits: string;
  d: number;
  m: number;
  /** The year as it is written, with two or four digits. */
  y: string;
  separator: string;
  /** Whether a space follows the digits. It is the separator unless another separator follows. */
  gap: boolean;
}>;

const SEPARATORS = './-';

const START: State = { done: 0, digits: '', d: 0, m: 0, y: '', separator: '', gap: false };

export function dateNotation(writing: DateWriting): Notation<State> {
  const { parts, years, fourDigits, printed } = writing;

  function next(state: State, symbol: string): Step<State> | undefined {
    const after = isDigit(symbol) ? afterDigit(state, symbol) : afterSign(state, symbol);
    return after && [after, ''];
  }

  function afterDigit(state: State, digit: string): State | undefined {
    const at = state.gap ? complete(state, ' ') : state;
    if (!at || at.done === parts.length) return undefined;
    const digits = at.digits + digit;
    if (!mayBegin(parts[at.done]!, digits)) return undefined;
    const next = { ...at, digits };
    const isFull = digits.length === (parts[at.done] === 'y' ? 4 : 2);
    if (at.done === parts.length - 1) return isFull && !valueAt(next) ? undefined : next;
    return printed && isFull ? complete(next, '') : next;
  }

  function afterSign(state: State, symbol: string): State | undefined {
    if (printed) return undefined;
    if (symbol === ' ') return state.digits === '' ? state : { ...state, gap: true };
    return SEPARATORS.includes(symbol) ? complete(state, symbol) : undefined;
  }

  /** Ends the current part. After the last part, only a full stop is allowed. */
  function complete(state: State, separator: string): State | undefined {
    const { done, digits } = state;
    if (!isPart(parts[done], digits)) return undefined;
    if (done > 0 && separator !== state.separator) return undefined;
    if (done === parts.length - 1 && separator !== '.') return undefined;
    const next = { ...state, done: done + 1, digits: '', separator, gap: false };
    const part = { [parts[done]!]: parts[done] === 'y' ? digits : Number(digits) };
    const filled: State = { ...next, ...part };
    return filled.d > 0 && filled.m > 0 && filled.d > daysIn(filled.m) ? undefined : filled;
  }

  function mayBegin(part: string, digits: string): boolean {
    if (part === 'y') return yearMayBegin(digits);
    const greatest = part === 'd' ? 31 : 12;
    return digits.length === 1 || isPart(part, digits) ? Number(digits) <= greatest : false;
  }

  function yearMayBegin(digits: string): boolean {
    if (digits.length <= 2 && !fourDigits && !printed) return true;
    const missing = 10 ** (4 - digits.length);
    const first = Number(digits) * missing;
    return digits.length <= 4 && first <= years.to && first + missing > years.from;
  }

  function isPart(part: string | undefined, digits: string): boolean {
    if (part === 'y') {
      return digits.length === 4 || (digits.length === 2 && !fourDigits && !printed);
    }
    if (printed && digits.length < 2) return false;
    return digits.length >= 1 && digits.length <= 2 && Number(digits) > 0;
  }

  function valueAt(state: State): string | undefined {
    const { done, d, m, y } =
      (state.done < parts.length ? complete({ ...state, separator: '.' }, '.') : state) ?? START;
    if (done < parts.length) return undefined;
    const year = parts.includes('y') ? yearOf(y) : years.nearest(m, d);
    return year !== undefined && d <= daysIn(m, year) ? isoDate(year, m, d) : undefined;
  }

  function isBeyond({ done, digits, d, m, y }: State): boolean {
    const { bounds, complete } = years;
    if (!bounds) return false;
    const mayBe = (part: string, known: number) => (number: number) =>
      known > 0 ? number === known : parts[done] !== part || mayBecome(digits, number);
    const year = parts[done] === 'y' ? digits : y;
    const partial: PartialDate = {
      mayBeDay: mayBe('d', d),
      mayBeMonth: mayBe('m', m),
      mayBeYear: (number) =>
        year.length < 2 ||
        (year.length === 2 && number === complete(Number(year))) ||
        (y === '' && String(number).startsWith(year)) ||
        number === Number(y),
    };
    return !mayBeWithin(partial, bounds);
  }

  return { start: START, next, isBeyond, end: valueAt };

  function yearOf(digits: string): number {
    return digits.length === 2 ? years.complete(Number(digits)) : Number(digits);
  }
}

/** Whether a day or a month of which these digits are written can still become `number`. */
function mayBecome(digits: string, number: number): boolean {
  if (digits === '' || number === Number(digits)) return true;
  return digits.length === 1 && Math.floor(number / 10) === Number(digits);
}
