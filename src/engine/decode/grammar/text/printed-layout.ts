/** Where digits stand between printed separators. */

import { dateOrder, dateSeparator } from '../locale/date-order.js';
import { timeSeparator } from '../locale/time-words.js';
import type { GrammarOptions } from '../options.js';

/**
 * What is printed where the digits of a date or a time are written alone (`printed`): 00.00.0000, with a 0 for
 * each digit.
 *
 * @returns `undefined` for formats whose values vary in length.
 */
export function printedLayout({ format, locale }: GrammarOptions): string | undefined {
  if (format === 'time') return `00${timeSeparator(locale)}00`;
  if (format !== 'date') return undefined;
  const parts = [...dateOrder(locale)].map((part) => (part === 'y' ? '0000' : '00'));
  return parts.join(dateSeparator(locale));
}
