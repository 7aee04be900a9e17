/** Numbers of any length in a locale's form: every digit is kept, zeros too. */

import { perLocale } from '../locale/locale.js';
import { type NumberStyle, STYLES } from '../locale/number-marks.js';

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The most that `minimumIntegerDigits` takes. */
const MOST_ZEROS = 21;

/**
 * `Intl` formats a small number of the same sign, which says where all parts stand; its digits are then
 * replaced, since numbers would lose what they cannot hold.
 *
 * @returns `undefined` where the value is no canonical number.
 */
export function numberText(
  value: string,
  locale: string,
  style: NumberStyle,
  currency?: string,
): string | undefined {
  const [, minus, whole, fraction] = NUMBER.exec(value) ?? [];
  if (whole === undefined) return undefined;
  const unit = style === 'percent' ? 0.01 : 1;
  const digits = fraction ? 1 : 0;
  const format = new Intl.NumberFormat(locale, {
    ...STYLES[style],
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const parts = format.formatToParts(minus ? -unit : unit);
  return parts
    .map(({ type, value: part }) => {
      if (type === 'integer') return wholeText(whole, locale, style);
      if (type === 'fraction') return numerals(locale, fraction ?? '');
      if (type === 'currency') return currency ?? '';
      return part;
    })
    .join('')
    .trim();
}

function wholeText(whole: string, locale: string, style: NumberStyle): string {
  const format = new Intl.NumberFormat(locale, {
    ...(style === 'amount' && STYLES.amount),
    // Digits in front that are zeros make a code rather than a quantity, and are not grouped.
    useGrouping: !/^0./.test(whole),
    minimumIntegerDigits: Math.min(whole.length, MOST_ZEROS),
    maximumFractionDigits: 0,
    minimumFractionDigits: 0,
  });
  return format
    .formatToParts(BigInt(whole))
    .filter(({ type }) => type === 'integer' || type === 'group')
    .map(({ value }) => value)
    .join('');
}

const numeralsOf = perLocale((locale) =>
  Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(locale).format(digit)),
);

function numerals(locale: string, digits: string): string {
  return [...digits].map((digit) => numeralsOf(locale)[Number(digit)]).join('');
}
