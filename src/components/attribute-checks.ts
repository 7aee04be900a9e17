/**
 * Converters that check attributes and properties. A value that is not accepted is replaced by the
 * default, with one warning in the console.
 */
import type { ComplexAttributeConverter, PropertyDeclaration } from 'lit';
import { warnOnce } from './warn-once.js';

/** Declaration of a boolean attribute that reflects. */
export const flag: PropertyDeclaration = { type: Boolean, reflect: true };

/** One of a few words. */
export function oneOf<T extends string, F extends string = T>(
  name: string,
  allowed: readonly T[],
  fallback: F,
): ComplexAttributeConverter<T | F> {
  return {
    fromAttribute(value) {
      const word = allowed.find((candidate) => candidate === value?.trim().toLowerCase());
      if (word === undefined && value) warnAbout(name, value, `one of ${allowed.join(', ')}`);
      return word ?? fallback;
    },
  };
}

/** Value of a number of digits that is not set, as `minLength` of `<input>` has it. */
export const UNSET = -1;

/** Converter for a number of digits: a whole number of at least `least`. */
export const digitCount = (name: string, least: number): ComplexAttributeConverter<number> =>
  numeric(name, UNSET, /^\d+$/, least, Infinity, `a whole number from ${least}`);

/** Converter for a number from 0 to 1; 0 when the attribute is not set. */
export const share = (name: string): ComplexAttributeConverter<number> =>
  numeric(name, 0, /./, 0, 1, 'a number from 0 to 1');

function numeric(
  name: string,
  unset: number,
  notation: RegExp,
  least: number,
  most: number,
  accepted: string,
): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      if (value === null) return unset;
      const number = Number(value);
      if (notation.test(value.trim()) && number >= least && number <= most) return number;
      warnAbout(name, value, accepted);
      return unset;
    },
  };
}

function warnAbout(name: string, value: string, accepted: string): void {
  warnOnce(`<digit-pad ${name}="${value}">: ${name} must be ${accepted}. The default is used.`);
}
