/** Formats canonical values for display with `Intl`. */

import { knownLocale } from '../locale/locale.js';
import type { GrammarOptions } from '../options.js';
import { dateText, timeText } from './date-text.js';
import { numberText } from './number-text.js';

export interface TextOptions extends Pick<GrammarOptions, 'format' | 'locale'> {
  /** The currency sign of an amount, if one was written; its position is that of the locale. */
  currency?: string;
}

/**
 * Digits and telephone numbers are codes, and are returned unchanged.
 *
 * @param value the canonical value; any other text is returned unchanged.
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
