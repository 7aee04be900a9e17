/** Percentages, with or without the sign; the value is the number that is written: 15.08% is 15.08. */

import type { Way } from '../automaton.js';
import { numberMarks } from '../locale/number-marks.js';
import type { GrammarOptions } from '../options.js';
import { decimalWays } from './number.js';

export function percent({ locale }: GrammarOptions): Way[] {
  return decimalWays(numberMarks(locale, 'percent'), { signs: '%', before: true });
}
