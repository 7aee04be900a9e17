/** Canonical numbers as strings of digits, so that they are exact for any length. */

export interface Decimal {
  negative: boolean;
  /** Digits of the whole part, without leading zeros; empty for 0. */
  whole: string;
  /** Digits of the fraction, without trailing zeros. */
  fraction: string;
}

/** @param name the option, for the message. @throws RangeError if the text is not a canonical number. */
export function decimalOf(text: string, name: string): Decimal {
  const [, minus, whole, fraction = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || whole + fraction === '') {
    throw new RangeError(`${name} must be a number such as -12.5, not ${JSON.stringify(text)}`);
  }
  const digits = { whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
  return { ...digits, negative: minus === '-' && digits.whole + digits.fraction !== '' };
}
