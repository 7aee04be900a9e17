/** Which mark is decimal and how digits are grouped, found out from numbers that `Intl` has formatted. */

import { perLocale } from './locale.js';

export type NumberStyle = 'number' | 'amount' | 'percent';

export interface NumberMarks {
  /** Symbols. */
  decimal: string;
  group: string;
  /** Digits in all groups but the last, which has 3: 12,34,567 in India. */
  secondary: number;
}

/** Any currency: only its place and the marks matter. */
export const STYLES: Readonly<Record<NumberStyle, Intl.NumberFormatOptions>> = {
  number: {},
  amount: { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' },
  percent: { style: 'percent' },
};

/** Enough digits for three groups, and a fraction. */
const SAMPLE = 1_234_567_890.5;

/** The marks that go with the digits 0…9, which are the ones that are read. */
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

/** Signs of the locale's own numerals, which may differ from those of 0…9. */
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

/** All spaces are one symbol, and all apostrophes. */
function symbolOf(mark: string): string {
  if (/^\s$/.test(mark)) return ' ';
  return mark === '’' ? "'" : mark;
}
