/** The order of day, month and year in a locale, derived from a date that `Intl` has formatted. */

import { perLocale } from './locale.js';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A numeric date in the Gregorian calendar, which values use in every locale. */
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

/** The separator between the parts of a date, without spaces. */
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
