/** The layout of digits and printed separators. */

import { dateOrder, dateSeparator } from '../locale/date-order.js';
import { timeSeparator } from '../locale/time-words.js';
import type { GrammarOptions } from '../options.js';

/**
 * The layout of a date or time with printed separators (option `printed`), with a 0 for each digit:
 * 00.00.0000.
 *
 * @returns `undefined` for other formats, whose values vary in length.
 */
export function printedLayout({ format, locale }: GrammarOptions): string | undefined {
  if (format === 'time') return `00${timeSeparator(locale)}00`;
  if (format !== 'date') return undefined;
  const parts = [...dateOrder(locale)].map((part) => (part === 'y' ? '0000' : '00'));
  return parts.join(dateSeparator(locale));
}
