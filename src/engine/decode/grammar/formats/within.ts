/** Whether a partly written date can still be within `min` and `max`. */

import { daysIn } from './calendar.js';

/** The days, months and years that a partly written date can still have. */
export interface PartialDate {
  mayBeDay(day: number): boolean;
  mayBeMonth(month: number): boolean;
  mayBeYear(year: number): boolean;
}

export interface DateBounds {
  /** The first and the last year to try. */
  from: number;
  to: number;
  /** Bounds in the form 2026-11-26. */
  min?: string;
  max?: string;
}

/** Returns whether there is such a date; the search ends with the first one. */
export function mayBeWithin(date: PartialDate, { from, to, min, max }: DateBounds): boolean {
  const first = min ? numberOf(min) : 0;
  const last = max ? numberOf(max) : Number.POSITIVE_INFINITY;
  for (let year = to; year >= from; year--) {
    if (!date.mayBeYear(year)) continue;
    for (let month = 1; month <= 12; month++) {
      const before = (year * 100 + month) * 100;
      const days = daysIn(month, year);
      if (before + days < first || before >= last || !date.mayBeMonth(month)) continue;
      const to = Math.min(days, last - before);
      for (let day = Math.max(1, first - before); day <= to; day++) {
        if (date.mayBeDay(day)) return true;
      }
    }
  }
  return false;
}

function numberOf(date: string): number {
  return Number(date.replaceAll('-', ''));
}
