/**
 * Converters that check attributes and properties. A value that is not accepted is replaced by the
 * default, with one warning in the console.
 */
import type { ComplexAttributeConverter, PropertyDeclaration } from 'lit';

const warned = new Set<string>();

/** Declaration of a boolean attribute that reflects. */
export const flag: PropertyDeclaration = { type: Boolean, reflect: true };

/** Converter for an attribute that accepts one of several keywords. */
export function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  fallback: T,
): ComplexAttributeConverter<T> {
  return {
    fromAttribute(value) {
      const word = allowed.find((candidate) => candidate === value?.trim().toLowerCase());
      if (word === undefined && value) warnOnce(name, value, `one of ${allowed.join(', ')}`);
      return word ?? fallback;
    },
  };
}

/** Value of a number of digits that is not set, as `minLength` of `<input>` has it. */
export const UNSET = -1;

/** Converter for a number of digits: a whole number of at least `least`. */
export function digitCount(name: string, least: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      if (value === null) return UNSET;
      const count = Number(value);
      if (/^\s*\d+\s*$/.test(value) && count >= least) return count;
      warnOnce(name, value, `a whole number from ${least}`);
      return UNSET;
    },
  };
}

/** Converter for a number from 0 to 1; 0 when the attribute is not set. */
export function share(name: string): ComplexAttributeConverter<number> {
  return {
    fromAttribute(value) {
      if (value === null) return 0;
      const number = value.trim() === '' ? Number.NaN : Number(value);
      if (number >= 0 && number <= 1) return number;
      warnOnce(name, value, 'a number from 0 to 1');
      return 0;
    },
  };
}

function warnOnce(name: string, value: string, allowed: string): void {
  const wrong = `<digit-pad ${name}="${value}">`;
  if (warned.has(wrong)) return;
  warned.add(wrong);
  console.warn(`${wrong}: ${name} must be ${allowed}. The default is used.`);
}
