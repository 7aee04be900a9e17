/** How many digits telephone numbers of a region usually have: people know it, and so may a reader. */

import { knownLocale, perLocale } from './locale.js';

/** Regions with the numbers of North America: ten digits, seven within an area, and a 1 before them. */
const NORTH_AMERICA = new Set(
  'US CA AG AI AS BB BM BS DM DO GD GU JM KN KY LC MP MS PR SX TC TT VC VG VI'.split(' '),
);

/**
 * Relative probabilities: set by hand, and low enough that ink decides unless it is doubtful. Other numbers are
 * foreign, or of a company.
 */
const USUAL = { ten: 1, seven: 0.5, withOne: 0.3, abroad: 0.2, short: 0.2, other: 0.02 };

/** Elsewhere, national numbers with their leading 0 have at most eleven digits, few of them twelve. */
const NATIONAL = { most: 11, few: 12, ofFew: 0.3, ofMore: 0.05 };

/** @returns the relative probability of a canonical number, by its digits alone. */
export function chanceOfPhone(value: string, locale: string | undefined): number {
  const { length } = value;
  if (value.startsWith('+')) return isNorthAmerican(locale) ? USUAL.abroad : 1;
  if (isNorthAmerican(locale)) {
    if (length === 10) return USUAL.ten;
    if (length === 7) return USUAL.seven;
    if (length === 11 && value.startsWith('1')) return USUAL.withOne;
    if (length === 3) return USUAL.short;
    return value.startsWith('011') ? USUAL.abroad : USUAL.other;
  }
  if (length <= NATIONAL.most || value.startsWith('00')) return 1;
  return length === NATIONAL.few ? NATIONAL.ofFew : NATIONAL.ofMore;
}

/** Only where the language tag names the region: people of all regions use pages in `en`. */
const isNorthAmerican = perLocale((locale) =>
  NORTH_AMERICA.has(new Intl.Locale(knownLocale(locale)).region ?? ''),
);
