/** Which year is meant: two digits are completed, and a date without a year gets one. */

import { daysIn, isoDate } from './calendar.js';
import type { DateBounds } from './within.js';

export interface YearRules {
  /** Years that are dates at all, as far as is known. */
  from: number;
  to: number;
  /** Where the field has bounds; its years are those that they allow. */
  bounds?: DateBounds;
  /** The year of two digits. */
  complete(year: number): number;
  /** The year of a date that was written without one; `undefined` where there is no such day. */
  nearest(month: number, day: number): number | undefined;
}

/** Two digits mean a year from 79 years ago to 20 years ahead: births as well as the end of a contract. */
const AHEAD = 20;

/** Unless bounds allow them, other years are taken for slips, or for dates of another calendar. */
const EARLIEST = 1800;
const LATEST = 2199;

/** 29 February may be eight years away (1896, 1904). */
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
    // Where only another century is allowed, that one is meant.
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

/** As the person's clock has it. */
function currentDay(): string {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** A search asks for the same few days again and again. */
function remembered(find: YearRules['nearest']): YearRules['nearest'] {
  const found = new Map<number, number | undefined>();
  return (month, day) => {
    const key = month * 100 + day;
    if (!found.has(key)) found.set(key, find(month, day));
    return found.get(key);
  };
}
