/** The conditions on a value that follow from an options object. */

import type { Condition } from '../automaton.js';
import { PHONE_DIGITS } from '../formats/phone.js';
import type { GrammarOptions } from '../options.js';
import { numericBound, textBound } from './bounds.js';
import { checkDigit } from './checks/check-digit.js';
import { inList } from './in-list.js';
import { lengths } from './lengths.js';
import { matches } from './matches.js';
import { stepOf } from './step.js';
import { without } from './without.js';

/** Formats whose value is a number. */
const NUMERIC = new Set(['digits', 'number', 'amount', 'percent']);

/** @throws RangeError if a bound or a step is not valid for the format. */
export function conditionsOf(options: GrammarOptions): Condition[] {
  const { format = 'digits', decimal, signed, min, max, step, check, accept, pattern } = options;
  const isNumeric = NUMERIC.has(format);
  const bound = isNumeric ? numericBound : textBound(format);
  const conditions: (Condition | false | undefined)[] = [
    isNumeric && format !== 'digits' && !signed && without('-', 'sign'),
    format === 'number' && !decimal && without('.', 'step'),
    lengths(format === 'phone' ? { ...PHONE_DIGITS, ...options } : options),
    min !== undefined && bound('min', min),
    max !== undefined && bound('max', max),
    isNumeric && step !== undefined && stepOf(step, min),
    check && checkDigit(check, options),
    accept && inList(accept, isNumeric && format !== 'digits'),
    pattern && matches(pattern),
  ];
  return conditions.filter((condition) => !!condition);
}
