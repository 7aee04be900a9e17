/** Amounts of money, with or without a currency sign, such as 12,50 €, $1,234.50 and 100.-. */

import type { Way } from '../automaton.js';
import { numberMarks } from '../locale/number-marks.js';
import type { GrammarOptions } from '../options.js';
import { CURRENCY_SIGNS } from '../symbols.js';
import { decimalWays } from './number.js';

/** The currency sign may be before or after the number, in every locale. */
export function amount({ locale }: GrammarOptions): Way[] {
  const affix = { signs: CURRENCY_SIGNS, before: true, dashes: true };
  return decimalWays(numberMarks(locale, 'amount'), affix);
}
