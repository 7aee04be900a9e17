/** Canonical numbers as digits: exact, whatever their length. */

export interface Decimal {
  negative: boolean;
  /** Without leading zeros; empty for 0. */
  whole: string;
  /** Without trailing zeros. */
  fraction: string;
}

/** @throws RangeError where the text is no canonical number. */
export function decimalOf(text: string, name: string): Decimal {
  const [, minus, whole, fraction = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || whole + fraction === '') {
    throw new RangeError(`${name} must be a number such as -12.5, not ${JSON.stringify(text)}`);
  }
  const digits = { whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
  return { ...digits, negative: minus === '-' && digits.whole + digits.fraction !== '' };
}
