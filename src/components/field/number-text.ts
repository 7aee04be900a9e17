/** The characters of a number field: filters typed text, and checks values that a page sets. */

/** The characters that a field accepts besides digits, and its maximum length. */
export interface NumberFormat {
  /** Accepts one decimal mark. A point or a comma may be typed; the value has a point. */
  decimal: boolean;
  /** Accepts a leading minus sign. */
  signed: boolean;
  /** Maximum number of digits; the decimal mark and the minus sign are not counted. */
  maxLength?: number;
}

/** A text and the index of the caret in it. */
export interface Edit {
  text: string;
  caret: number;
}

/** Code points of the digit zero in other scripts: Arabic, Persian, Devanagari, full-width. */
const OTHER_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** Removes the characters of typed or pasted text that the field does not accept: "12 34-5" → 12345. */
export function filterTyping({ text, caret }: Edit, format: NumberFormat): Edit {
  const western = toWesternDigits(text);
  const mark = format.decimal ? decimalMark(western) : -1;
  const keep = (index: number): boolean => {
    const char = western[index]!;
    if (isDigit(char)) return true;
    if (index === mark) return true;
    return format.signed && isMinus(char) && !/\S/.test(western.slice(0, index));
  };
  const kept = Array.from({ length: western.length }, (_, index) => index).filter(keep);
  const surplus = surplusDigits(kept, western, caret, format.maxLength);
  const final = kept.filter((index) => !surplus.has(index));
  return {
    text: final.map((index) => normalChar(western[index]!)).join(''),
    caret: final.filter((index) => index < caret).length,
  };
}

/** Checks a value that a page sets. Other than a number, it becomes '', as in `<input type="number">`. */
export function parseValue(value: unknown, { decimal, signed }: NumberFormat): string {
  const text = value === null || value === undefined ? '' : String(value);
  const shape = `${signed ? '-?' : ''}${decimal ? '(\\d+|\\d*\\.\\d+)' : '\\d+'}`;
  return new RegExp(`^${shape}$`).test(text) ? text : '';
}

/** The number of digits in a value; the decimal mark and the minus sign are not counted. */
export function countDigits(value: string): number {
  return value.replace(/\D/g, '').length;
}

/** Indices of the surplus digits: first those before the caret, which were just typed (as `maxlength` does). */
function surplusDigits(
  kept: readonly number[],
  text: string,
  caret: number,
  maxLength = Infinity,
): ReadonlySet<number> {
  const digits = kept.filter((index) => isDigit(text[index]!));
  const tooMany = Math.max(0, digits.length - maxLength);
  const before = digits.filter((index) => index < caret).reverse();
  const after = digits.filter((index) => index >= caret).reverse();
  return new Set([...before, ...after].slice(0, tooMany));
}

/**
 * Index of the decimal mark, or -1. In "1,234.5", the last of the two characters is the mark. A second
 * mark at the end of the text is ignored.
 */
function decimalMark(text: string): number {
  const complete = /[.,].*[.,]$/.test(text) ? text.slice(0, -1) : text;
  const kind = complete.lastIndexOf('.') > complete.lastIndexOf(',') ? '.' : ',';
  return text.indexOf(kind);
}

function toWesternDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (char) => {
    const code = char.charCodeAt(0);
    const zero = OTHER_ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? char : String(code - zero);
  });
}

function normalChar(char: string): string {
  if (isMinus(char)) return '-';
  return char === ',' ? '.' : char;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

/** Whether the character is a hyphen or the typographic minus sign. */
function isMinus(char: string): boolean {
  return char === '-' || char === '\u2212';
}
