/** Dates of digits, in the locale's order, in ISO's, and in those of other regions where these have one meaning. */

import type { Way } from '../automaton.js';
import { type DateOrder, dateOrder } from '../locale/date-order.js';
import type { GrammarOptions } from '../options.js';
import { dateNotation } from './date-notation.js';
import { yearRules } from './years.js';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/**
 * A year of four digits in front tells the order; otherwise the locale does. 26/11/2026 in the United States
 * has one meaning all the same; of 3/7/2026 the other one is offered.
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
