/** Times of day, such as 14:05, 14.05 and 2:05 pm. The value uses the 24-hour clock. */

import type { Notation, Step, Way } from '../automaton.js';
import { hasHalfDays } from '../locale/time-words.js';
import type { GrammarOptions } from '../options.js';
import { isDigit } from '../symbols.js';
import { twoDigits } from './calendar.js';

/** Without am or pm, a time is on the 24-hour clock. In 12-hour locales, pm is offered as a candidate. */
export function time({ locale, printed }: GrammarOptions): Way[] {
  const own: Way = { rank: 'own', notation: timeNotation({ printed }) };
  if (printed || !hasHalfDays(locale)) return [own];
  return [own, { rank: 'other', notation: timeNotation({ afternoon: true }) }];
}

type State = Readonly<{
  at: 'hours' | 'separator' | 'minutes' | 'half' | 'm' | 'end';
  hours: string;
  minutes: string;
  half: '' | 'a' | 'p';
}>;

interface TimeWriting {
  /** Whether the separator is printed, so that only four digits are written. */
  printed?: boolean;
  /** Whether a time without am or pm is read as pm. */
  afternoon?: boolean;
}

const START: State = { at: 'hours', hours: '', minutes: '', half: '' };

function timeNotation({ printed, afternoon }: TimeWriting): Notation<State> {
  return {
    start: START,
    next(state, symbol): Step<State> | undefined {
      const next = isDigit(symbol) ? afterDigit(state, symbol, printed) : afterSign(state, symbol);
      return next && !(printed && !isDigit(symbol)) ? [next, ''] : undefined;
    },
    end({ hours, minutes, half }) {
      if (minutes.length < 2) return undefined;
      const hour = half ? halfDayHour(Number(hours), half) : Number(hours);
      if (!afternoon) return `${twoDigits(hour)}:${minutes}`;
      const isMorning = hours.length < 2 || (hour >= 10 && hour <= 12);
      return half || !isMorning ? undefined : `${twoDigits(halfDayHour(hour, 'p'))}:${minutes}`;
    },
  };
}

/** 12 am is midnight, 12 pm is noon. */
function halfDayHour(hour: number, half: 'a' | 'p'): number {
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function afterDigit(state: State, digit: string, printed?: boolean): State | undefined {
  if (state.at === 'hours') {
    if (printed && state.hours.length === 2) return minute(state, digit);
    const hours = state.hours + digit;
    return hours.length <= 2 && Number(hours) < 24 ? { ...state, hours } : undefined;
  }
  return state.at === 'separator' || state.at === 'minutes' ? minute(state, digit) : undefined;
}

function minute(state: State, digit: string): State | undefined {
  const minutes = state.minutes + digit;
  if (minutes.length > 2 || minutes[0]! > '5') return undefined;
  return { ...state, at: 'minutes', minutes };
}

function afterSign(state: State, symbol: string): State | undefined {
  const { at, hours, minutes } = state;
  switch (symbol) {
    case ' ':
      return hours ? state : undefined;
    case ':':
      return at === 'hours' && hours ? { ...state, at: 'separator' } : undefined;
    case '.':
      if (at === 'hours' && hours) return { ...state, at: 'separator' };
      return at === 'half' || at === 'm' ? state : undefined;
    case 'a':
    case 'p':
      return at === 'minutes' && minutes.length === 2 && isHalfDayHour(Number(hours))
        ? { ...state, at: 'half', half: symbol }
        : undefined;
    case 'm':
      return at === 'half' ? { ...state, at: 'm' } : undefined;
    default:
      return undefined;
  }
}

function isHalfDayHour(hour: number): boolean {
  return hour >= 1 && hour <= 12;
}
