/** Percentages, with or without the percent sign. The value is the written number: 15.08% is 15.08. */

import type { Way } from '../automaton.js';
import { numberMarks } from '../locale/number-marks.js';
import type { GrammarOptions } from '../options.js';
import { decimalWays } from './number.js';

export function percent({ locale }: GrammarOptions): Way[] {
  return decimalWays(numberMarks(locale, 'percent'), { signs: '%', before: true });
}
