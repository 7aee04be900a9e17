/** Numeric dates in the order of the locale, of ISO 8601 and, if unambiguous, of other regions. */

import type { Way } from '../automaton.js';
import { type DateOrder, dateOrder } from '../locale/date-order.js';
import type { GrammarOptions } from '../options.js';
import { dateNotation } from './date-notation.js';
import { yearRules } from './years.js';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * The locale determines the order, unless a year of four digits comes first. In the United States,
 * 26/11/2026 is unambiguous; for 3/7/2026, the other meaning is offered as a candidate.
 */
export function date({ locale, min, max, today, printed }: GrammarOptions): Way[] {
  const own = dateOrder(locale);
  const years = yearRules({ min, max, today });
  if (printed) {
    return [{ rank: 'own', notation: dateNotation({ parts: own, years, printed }) }];
  }
  const others = ORDERS.filter((order) => order !== own && order !== 'ymd');
  return [
    { rank: 'own', notation: dateNotation({ parts: own, years }) },
    { rank: 'own', notation: dateNotation({ parts: withoutYear(own), years }) },
    ...(own === 'ymd'
      ? []
      : [
          { rank: 'own', notation: dateNotation({ parts: 'ymd', years, fourDigits: true }) } as Way,
        ]),
    ...others.flatMap((order): Way[] => [
      { rank: 'foreign', notation: dateNotation({ parts: order, years }) },
      { rank: 'foreign', notation: dateNotation({ parts: withoutYear(order), years }) },
    ]),
  ];
}

function withoutYear(order: DateOrder): string {
  return order.replace('y', '');
}
