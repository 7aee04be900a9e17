/** How values are said by screen readers. */
import type { GrammarOptions } from '../../engine/decode/grammar/index.js';

/**
 * Codes are said digit by digit, and have no text of their own here; quantities and times as they are written;
 * dates with the name of the month, so that day and month cannot be mistaken.
 */
export function spokenText(
  value: string,
  text: string,
  { format, locale }: GrammarOptions,
): string | undefined {
  if (format === 'digits' || format === 'phone') return undefined;
  if (format !== 'date') return text;
  const style: Intl.DateTimeFormatOptions = {
    calendar: 'gregory',
    timeZone: 'UTC',
    dateStyle: 'long',
  };
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(value));
}
