/** What an element's options say of its value: how many digits, which marks, how sure. */
import type { FieldState } from './field-state.js';
import { countDigits, type NumberFormat } from './number-text.js';

/** The options that limit a value; lengths below 0 are not set. */
export interface Limits {
  readonly digits: number;
  readonly maxLength: number;
  readonly decimal: boolean;
  readonly signed: boolean;
}

/** Most digits of the value; -1 without a limit. */
export function mostDigits({ digits, maxLength }: Limits): number {
  return digits >= 0 ? digits : maxLength;
}

/** What may be typed. */
export function typingFormat(limits: Limits): NumberFormat {
  const { decimal, signed } = limits;
  const most = mostDigits(limits);
  return { decimal, signed, ...(most >= 0 && { maxLength: most }) };
}

/** No digit can be added. */
export function isFull(value: string, limits: Limits): boolean {
  const most = mostDigits(limits);
  return most > 0 && countDigits(value) === most;
}

/** How sure the value is, 0…1; what was typed, confirmed or corrected is certain. */
export function confidenceOf({ places, valueReading }: FieldState): number {
  if (!valueReading || places.every(({ fixed }) => fixed)) return 1;
  return valueReading.confidence;
}
