/** The clock of a locale, and its words for the halves of the day, as `Intl` prints them. */

import { perLocale } from './locale.js';

export const TIME_STYLE: Intl.DateTimeFormatOptions = { timeZone: 'UTC', timeStyle: 'short' };

const MORNING = Date.UTC(2026, 0, 1, 9);
const AFTERNOON = Date.UTC(2026, 0, 1, 15);

export const hasHalfDays = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, TIME_STYLE).resolvedOptions().hour12 === true,
);

/** Words for am and pm, in every locale, since a clock of 12 hours may be asked for. */
export const halfDayWords = perLocale((locale) => {
  const format = new Intl.DateTimeFormat(locale, { ...TIME_STYLE, hour12: true });
  const wordAt = (time: number) =>
    format.formatToParts(time).find(({ type }) => type === 'dayPeriod')?.value ?? '';
  return { a: wordAt(MORNING), p: wordAt(AFTERNOON) };
});

/** Between hours and minutes. */
export const timeSeparator = perLocale((locale) => {
  const parts = new Intl.DateTimeFormat(locale, TIME_STYLE).formatToParts(AFTERNOON);
  const literals = parts.filter(({ type }) => type === 'literal').map(({ value }) => value);
  return literals.map((literal) => /[:.]/.exec(literal)?.[0]).find(Boolean) ?? ':';
});
