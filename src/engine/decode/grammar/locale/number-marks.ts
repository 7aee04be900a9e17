/** The decimal mark and the grouping of a locale, derived from numbers that `Intl` has formatted. */

import { perLocale } from './locale.js';

export type NumberStyle = 'number' | 'amount' | 'percent';

export interface NumberMarks {
  /** The decimal mark and the group separator, as symbols (see symbols.ts). */
  decimal: string;
  group: string;
  /** Number of digits in all groups except the last one, which has 3; 2 in India: 12,34,567. */
  secondary: number;
}

/** The currency is arbitrary: only the position of its sign and the marks are used. */
export const STYLES: Readonly<Record<NumberStyle, Intl.NumberFormatOptions>> = {
  number: {},
  amount: { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' },
  percent: { style: 'percent' },
};

/** A number with three groups and a fraction. */
const SAMPLE = 1_234_567_890.5;

/** The marks that the locale uses with the digits 0…9. */
export function numberMarks(locale: string | undefined, style: NumberStyle): NumberMarks {
  return found[style](locale);
}

const found = {
  number: perLocale((locale) => find(locale, 'number')),
  amount: perLocale((locale) => find(locale, 'amount')),
  percent: perLocale((locale) => find(locale, 'percent')),
};

function find(locale: string, style: NumberStyle): NumberMarks {
  const parts = sampleParts(locale, style, 'latn');
  const wholes = parts.filter(({ type }) => type === 'integer');
  return {
    decimal: symbolOf(partOf(parts, 'decimal') ?? '.'),
    group: symbolOf(partOf(parts, 'group') ?? ' '),
    secondary: wholes.at(-2)?.value.length ?? 3,
  };
}

/** The marks that the locale uses with its own numerals, which may differ from those with 0…9. */
export const nativeSigns = perLocale((locale) => {
  const parts = sampleParts(locale, 'number');
  return {
    decimal: partOf(parts, 'decimal'),
    group: partOf(parts, 'group'),
  };
});

function sampleParts(locale: string, style: NumberStyle, numberingSystem?: string) {
  const options = { ...STYLES[style], numberingSystem, useGrouping: true };
  return new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: 1 }).formatToParts(
    SAMPLE,
  );
}

function partOf(
  parts: readonly Intl.NumberFormatPart[],
  type: Intl.NumberFormatPartTypes,
): string | undefined {
  return parts.find((part) => part.type === type)?.value;
}

/** The symbol for a mark: all spaces are one symbol, and all apostrophes are one. */
function symbolOf(mark: string): string {
  if (/^\s$/.test(mark)) return ' ';
  return mark === '’' ? "'" : mark;
}
