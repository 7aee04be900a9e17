/** Formats dates and times numerically in a locale. */

import { DATE_STYLE } from '../locale/date-order.js';
import { TIME_STYLE } from '../locale/time-words.js';

/** @returns `undefined` if the value is not a canonical date. */
export function dateText(value: string, locale: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  // Some JavaScript engines parse 30 February as 2 March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) return undefined;
  return new Intl.DateTimeFormat(locale, DATE_STYLE).format(time);
}

/** @returns `undefined` if the value is not a canonical time. */
export function timeText(value: string, locale: string): string | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(value) ?? [];
  if (hours === undefined) return undefined;
  const time = Date.UTC(2026, 0, 1, Number(hours), Number(minutes));
  return new Intl.DateTimeFormat(locale, TIME_STYLE).format(time);
}
