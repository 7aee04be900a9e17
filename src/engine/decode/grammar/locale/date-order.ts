/** In which order a locale writes day, month and year, found out from a date that `Intl` has formatted. */

import { perLocale } from './locale.js';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Digits alone, in the calendar that values are in, whatever the locale's own is. */
export const DATE_STYLE: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
};

const SAMPLE = Date.UTC(2026, 10, 26);

export const dateOrder = perLocale((locale): DateOrder => {
  const order = datePartsOf(locale)
    .map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as string] ?? '')
    .join('');
  return isOrder(order) ? order : 'ymd';
});

/** The first separator: it is the same everywhere but for spaces around it. */
export const dateSeparator = perLocale((locale) => {
  const literals = datePartsOf(locale).filter(({ type }) => type === 'literal');
  return literals.map(({ value }) => /[./-]/.exec(value)?.[0]).find(Boolean) ?? '-';
});

function datePartsOf(locale: string): Intl.DateTimeFormatPart[] {
  return new Intl.DateTimeFormat(locale, DATE_STYLE).formatToParts(SAMPLE);
}

function isOrder(order: string): order is DateOrder {
  return order === 'dmy' || order === 'mdy' || order === 'ymd';
}
