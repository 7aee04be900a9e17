/** What an element's options say of its value: how many digits, what may be written, how sure. */
import type { Check, Format } from '../../engine/data/format.js';
import type { FieldState } from './field-state.js';
import { countDigits } from './number-text.js';

/** The options that limit a value. A negative length is not set. */
export interface Limits {
  readonly digits: number;
  readonly maxLength: number;
  readonly format: Format;
  readonly decimal: boolean;
  readonly signed: boolean;
  readonly pattern: string;
  readonly check: Check | '';
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly list: string;
  readonly accept: readonly string[] | null;
}

/** Maximum number of digits of the value; -1 without a limit. */
export function mostDigits({ digits, maxLength }: Limits): number {
  return digits >= 0 ? digits : maxLength;
}

/** Values have to meet a condition that only the code for formats can check; a telephone number has a length. */
export function isConditional(limits: Limits): boolean {
  const { format, check, min, max, step, list, accept } = limits;
  // Templates may give numbers: 0 is a limit.
  const bounds = [min, max, step].join('');
  return format === 'phone' || Boolean(check || bounds || list || accept);
}

/** More than digits may be written, or not all digits are allowed. */
export function isFormatted(limits: Limits): boolean {
  const { format, decimal, signed, pattern } = limits;
  return format !== 'digits' || decimal || signed || Boolean(pattern) || isConditional(limits);
}

/**
 * Whether the value has its maximum number of digits, so that it is finished. With a maximum of 0, no
 * value is ever finished: the user cannot enter anything.
 */
export function isFull(value: string, limits: Limits): boolean {
  const most = mostDigits(limits);
  return most > 0 && countDigits(value) === most;
}

/** Confidence of the value, 0…1; 1 if all of it was typed, confirmed or corrected. */
export function confidenceOf({ places, valueReading }: FieldState): number {
  if (!valueReading || places.every(({ fixed }) => fixed)) return 1;
  return valueReading.confidence;
}
