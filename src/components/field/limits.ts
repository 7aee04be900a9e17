/** The limits that the options of a pad set for its value, and the confidence of the value. */
import type { FieldState } from './field-state.js';
import { countDigits, type NumberFormat } from './number-text.js';

/** The options that limit a value. A negative length is not set. */
export interface Limits {
  readonly digits: number;
  readonly maxLength: number;
  readonly decimal: boolean;
  readonly signed: boolean;
}

/** Maximum number of digits of the value; -1 without a limit. */
export function mostDigits({ digits, maxLength }: Limits): number {
  return digits >= 0 ? digits : maxLength;
}

/** The characters that may be typed. */
export function typingFormat(limits: Limits): NumberFormat {
  const { decimal, signed } = limits;
  const most = mostDigits(limits);
  return { decimal, signed, ...(most >= 0 && { maxLength: most }) };
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
