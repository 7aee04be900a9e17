/** Canonical values as people read them, by `Intl`. */

import { knownLocale } from '../locale/locale.js';
import type { GrammarOptions } from '../options.js';
import { dateText, timeText } from './date-text.js';
import { numberText } from './number-text.js';

export interface TextOptions extends Pick<GrammarOptions, 'format' | 'locale'> {
  /** The sign beside an amount, where one was written; it stands where the locale has it. */
  currency?: string;
}

/**
 * Digits and phone numbers are codes, and stay as they are.
 *
 * @param value canonical; what is none is given back as it is.
 */
export function textOf(value: string, { format, locale, currency }: TextOptions): string {
  const tag = knownLocale(locale);
  switch (format) {
    case 'number':
    case 'amount':
    case 'percent':
      return numberText(value, tag, format, currency) ?? value;
    case 'date':
      return dateText(value, tag) ?? value;
    case 'time':
      return timeText(value, tag) ?? value;
    default:
      return value;
  }
}
