/** Completes years of two digits, and chooses the year of a date without one. */

import { daysIn, isoDate } from './calendar.js';
import type { DateBounds } from './within.js';

export interface YearRules {
  /** First and last plausible year. */
  from: number;
  to: number;
  /** The bounds of the field, if it has any, with their years. */
  bounds?: DateBounds;
  /** The full year for a year of two digits. */
  complete(year: number): number;
  /** The year of a date that was written without one; `undefined` if there is no such day. */
  nearest(month: number, day: number): number | undefined;
}

/** A year of two digits is at most this many years ahead, and so at most 79 years ago: dates of birth. */
const AHEAD = 20;

/** Other years are not accepted unless the bounds allow them: they are likely errors or other calendars. */
const EARLIEST = 1800;
const LATEST = 2199;

/** Number of years that are tried in each direction; 29 February may be eight years away (1896, 1904). */
const YEARS_TRIED = 8;

interface Options {
  min?: string;
  max?: string;
  today?: string;
}

export function yearRules({ min, max, today = currentDay() }: Options): YearRules {
  const now = Number(today.slice(0, 4));
  const first = min ? Number(min.slice(0, 4)) : EARLIEST;
  const last = max ? Number(max.slice(0, 4)) : LATEST;
  const isWithin = (year: number) => year >= first && year <= last;

  function complete(year: number): number {
    const latest = now + AHEAD;
    const usual = latest - ((((latest - year) % 100) + 100) % 100);
    // If the bounds allow only another century, that century is used.
    return [usual, usual - 100, usual + 100].find(isWithin) ?? usual;
  }

  return {
    from: Math.min(first, EARLIEST),
    to: Math.max(last, LATEST),
    complete,
    bounds: min || max ? { from: first, to: last, min, max } : undefined,
    nearest: remembered((month, day) => {
      const dates = Array.from({ length: 2 * YEARS_TRIED + 1 }, (_, i) => now - YEARS_TRIED + i)
        .filter((year) => day <= daysIn(month, year))
        .map((year) => ({ year, date: isoDate(year, month, day) }));
      const inBounds = dates.filter(({ date }) => !(min && date < min) && !(max && date > max));
      const wanted = inBounds.length > 0 ? inBounds : dates;
      const away = ({ date }: { date: string }) => Math.abs(Date.parse(date) - Date.parse(today));
      return wanted.sort((a, b) => away(a) - away(b))[0]?.year;
    }),
  };
}

/** The current day of the device. */
function currentDay(): string {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Caches the results, since a search asks for the same few days repeatedly. */
function remembered(find: YearRules['nearest']): YearRules['nearest'] {
  const found = new Map<number, number | undefined>();
  return (month, day) => {
    const key = month * 100 + day;
    if (!found.has(key)) found.set(key, find(month, day));
    return found.get(key);
  };
}
