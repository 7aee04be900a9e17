/** Which signs may be written in a format. Others are refused, as in a plain field. */

import { type Format, type GrammarOptions, SYMBOLS } from '../grammar/index.js';
import { hasHalfDays } from '../grammar/locale/time-words.js';

const SIGNS: Readonly<Record<Format, string>> = {
  digits: '',
  number: ".,'-",
  amount: ".,'-$€£¥¤",
  percent: ".,'-%",
  date: './-',
  time: ':.',
  phone: '+-/.()',
};

/** @param isShort `decimal` or `signed` alone were asked for: other signs mean nothing, rather than a mistake. */
export function signsOf(options: GrammarOptions, isShort: boolean): string {
  const { format = 'digits', accept, pattern, printed, decimal, signed, locale } = options;
  if (printed) return '';
  if (isShort && format === 'number') return `${decimal ? '.,' : ''}${signed ? '-' : ''}`;
  if (format === 'time' && hasHalfDays(locale)) return `${SIGNS.time}apm`;
  if (format !== 'digits') return SIGNS[format];
  const isSign = (symbol: string) => !/[\d ]/.test(symbol);
  if (accept) return [...new Set(accept.join(''))].filter(isSign).join('');
  if (!pattern) return '';
  // Signs that some match may hold.
  return [...SYMBOLS]
    .filter(isSign)
    .filter((symbol) => {
      const column = SYMBOLS.indexOf(symbol);
      return pattern.next.some((next, i) => next >= 0 && i % SYMBOLS.length === column);
    })
    .join('');
}
