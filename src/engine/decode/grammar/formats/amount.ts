/** Amounts of money, with or without a currency sign: 12,50 €, $1,234.50, 100.-. */

import type { Way } from '../automaton.js';
import { numberMarks } from '../locale/number-marks.js';
import type { GrammarOptions } from '../options.js';
import { CURRENCY_SIGNS } from '../symbols.js';
import { decimalWays } from './number.js';

/** The sign may stand on either side: people write it where they are used to. */
export function amount({ locale }: GrammarOptions): Way[] {
  const affix = { signs: CURRENCY_SIGNS, before: true, dashes: true };
  return decimalWays(numberMarks(locale, 'amount'), affix);
}
