/** Whether a locale uses the 12-hour clock, its words for am and pm, and its separator, from `Intl`. */

import { perLocale } from './locale.js';

export const TIME_STYLE: Intl.DateTimeFormatOptions = { timeZone: 'UTC', timeStyle: 'short' };

const MORNING = Date.UTC(2026, 0, 1, 9);
const AFTERNOON = Date.UTC(2026, 0, 1, 15);

export const hasHalfDays = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, TIME_STYLE).resolvedOptions().hour12 === true,
);

/** The words for am and pm, also in locales that use the 24-hour clock. */
export const halfDayWords = perLocale((locale) => {
  const format = new Intl.DateTimeFormat(locale, { ...TIME_STYLE, hour12: true });
  const wordAt = (time: number) =>
    format.formatToParts(time).find(({ type }) => type === 'dayPeriod')?.value ?? '';
  return { a: wordAt(MORNING), p: wordAt(AFTERNOON) };
});

/** The separator between hours and minutes. */
export const timeSeparator = perLocale((locale) => {
  const parts = new Intl.DateTimeFormat(locale, TIME_STYLE).formatToParts(AFTERNOON);
  const literals = parts.filter(({ type }) => type === 'literal').map(({ value }) => value);
  return literals.map((literal) => /[:.]/.exec(literal)?.[0]).find(Boolean) ?? ':';
});
