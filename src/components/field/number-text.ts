/** The characters of a number field: which are taken from typing, and which make a value. */

/** What besides digits a field takes. */
export interface NumberFormat {
  /** One decimal mark; point and comma are both taken, the value has a point. */
  decimal: boolean;
  /** A leading minus. */
  signed: boolean;
  /** Most digits, marks not counted. */
  maxLength?: number;
}

/** Text with a caret in it. */
export interface Edit {
  text: string;
  caret: number;
}

/** Zeros of the digits that other keyboards type: Arabic, Persian, Devanagari, full-width. */
const OTHER_ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** Keeps of a user's typing or paste what belongs into the field: "12 34-5" becomes 12345. */
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

/** A value as a page sets it; anything that is no such number is '', as in `<input type="number">`. */
export function parseValue(value: unknown, { decimal, signed }: NumberFormat): string {
  const text = value === null || value === undefined ? '' : String(value);
  const shape = `${signed ? '-?' : ''}${decimal ? '(\\d+|\\d*\\.\\d+)' : '\\d+'}`;
  return new RegExp(`^${shape}$`).test(text) ? text : '';
}

/** Digits in a value, marks not counted. */
export function countDigits(value: string): number {
  return value.replace(/\D/g, '').length;
}

/** Too many digits: those just typed go first, as a full `<input maxlength>` refuses new ones. */
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
 * Index of the decimal mark. In "1,234.5" the kind that comes last is the mark. A mark typed at the end of
 * a number that has one already is not counted.
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

/** Hyphen or the typographic minus sign. */
function isMinus(char: string): boolean {
  return char === '-' || char === '\u2212';
}
