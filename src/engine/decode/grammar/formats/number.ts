/** Numbers with a sign, a decimal mark and groups, as written in the locale and in other regions. */

import type { Way } from '../automaton.js';
import { type NumberMarks, numberMarks } from '../locale/number-marks.js';
import type { GrammarOptions } from '../options.js';
import { type Affix, decimalNotation } from './decimal-notation.js';

export function number(options: GrammarOptions): Way[] {
  return decimalWays(numberMarks(options.locale, 'number'), { signs: '', before: false });
}

/** Decimal marks and group separators of all regions. Groups have three digits except in India (12,34,567). */
const INDIAN: NumberMarks = { decimal: '.', group: ',', secondary: 2 };
const DECIMALS = '.,';
const GROUPS = ".,' ";

/**
 * The locale determines the decimal mark: 1,234 is 1234 in English and 1.234 in German. If a text is not a
 * number in the locale, such as 1.234,50 in English, the notations of other regions are tried.
 */
export function decimalWays(own: NumberMarks, affix: Affix): Way[] {
  const marks = own.secondary === 3 ? [INDIAN] : [{ ...own, secondary: 3 }];
  for (const decimal of DECIMALS) {
    for (const group of GROUPS) {
      const isOwn = decimal === own.decimal && group === own.group;
      if (group !== decimal && !isOwn) marks.push({ decimal, group, secondary: 3 });
    }
  }
  return [
    { rank: 'own', notation: decimalNotation(own, affix) },
    ...marks.map((other): Way => ({ rank: 'foreign', notation: decimalNotation(other, affix) })),
  ];
}
