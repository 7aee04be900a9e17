/** Formats numbers of any length in a locale. All digits are kept, zeros included. */

import { perLocale } from '../locale/locale.js';
import { type NumberStyle, STYLES } from '../locale/number-marks.js';

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Maximum of `minimumIntegerDigits`. */
const MOST_ZEROS = 21;

/**
 * `Intl` formats a small number with the same sign, which gives the order of the parts. Its digits are then
 * replaced by those of the value, since a JavaScript number would lose digits of a long value.
 *
 * @returns `undefined` if the value is not a canonical number.
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
    // A number with leading zeros is a code rather than a quantity, and is not grouped.
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
