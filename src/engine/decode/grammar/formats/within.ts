/** Whether a date that is partly written can still lie within `min` and `max`. */

import { daysIn } from './calendar.js';

/** What is known of a date. */
export interface PartialDate {
  mayBeDay(day: number): boolean;
  mayBeMonth(month: number): boolean;
  mayBeYear(year: number): boolean;
}

export interface DateBounds {
  /** The first and the last year to try. */
  from: number;
  to: number;
  /** 2026-11-26. */
  min?: string;
  max?: string;
}

/** Looks for one: the search ends with the first date that is found. */
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
