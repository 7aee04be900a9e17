/** Which year is meant: two digits are completed, and a date without a year gets one. */

import { daysIn, isoDate } from './calendar.js';

export interface YearRules {
  /** Years of four digits that are accepted. */
  from: number;
  to: number;
  /** The year of two digits. */
  complete(year: number): number;
  /** The year of a date that was written without one; `undefined` where there is no such day. */
  nearest(month: number, day: number): number | undefined;
}

/** Two digits mean a year from 79 years ago to 20 years ahead: births as well as the end of a contract. */
const AHEAD = 20;

/** Without bounds, other years are taken for slips, or for dates of another calendar. */
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
  const from = min ? Number(min.slice(0, 4)) : EARLIEST;
  const to = max ? Number(max.slice(0, 4)) : LATEST;
  return {
    from,
    to,
    complete(year) {
      const latest = now + AHEAD;
      const usual = latest - ((((latest - year) % 100) + 100) % 100);
      // Where only another century is allowed, that one is meant.
      const allowed = [usual, usual - 100, usual + 100].find((y) => y >= from && y <= to);
      return allowed ?? usual;
    },
    nearest(month, day) {
      const dates = Array.from({ length: 2 * YEARS_TRIED + 1 }, (_, i) => now - YEARS_TRIED + i)
        .filter((year) => day <= daysIn(month, year))
        .map((year) => ({ year, date: isoDate(year, month, day) }));
      const inBounds = dates.filter(({ date }) => !(min && date < min) && !(max && date > max));
      const wanted = inBounds.length > 0 ? inBounds : dates;
      const away = ({ date }: { date: string }) => Math.abs(Date.parse(date) - Date.parse(today));
      return wanted.sort((a, b) => away(a) - away(b))[0]?.year;
    },
  };
}

/** As the person's clock has it. */
function currentDay(): string {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
