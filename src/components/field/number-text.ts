/** The characters of a plain field: which are taken from typing. And what is a value, where a page sets it. */
import type { Format } from '../../engine/data/format.js';

/** A text and the index of the caret in it. */
export interface Edit {
  text: string;
  caret: number;
}

interface ValueLimits {
  readonly format: Format;
  readonly decimal: boolean;
  readonly signed: boolean;
  readonly pattern: string;
  readonly list: string;
  readonly accept: readonly string[] | null;
}

/** Zeros of the digits that other keyboards type: Arabic, Persian, Devanagari, Bengali, full-width. */
const OTHER_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Keeps of what a user types into a field for digits what belongs there. @param most digits; none below 0. */
export function filterTyping({ text, caret }: Edit, most: number): Edit {
  const room = most < 0 ? Infinity : most;
  // Too many: those just typed go first, as a full `<input maxlength>` refuses new ones.
  const after = digitsOf(text.slice(caret)).slice(0, room);
  const before = digitsOf(text.slice(0, caret)).slice(0, room - after.length);
  return { text: before + after, caret: before.length };
}

/** A value as a page sets it; anything that is no such value is '', as in `<input type="number">`. */
export function parseValue(value: unknown, limits: ValueLimits): string {
  const text = value === null || value === undefined ? '' : String(value);
  const isDate = limits.format === 'date';
  const is = new RegExp(`^(${shapeOf(limits)})$`).test(text);
  // Engines read 30 February as 2 March.
  return is && (!isDate || new Date(text).toJSON()?.startsWith(text)) ? text : '';
}

/** Values of a pattern or a list may hold signs. */
function shapeOf({ format, decimal, signed, pattern, list, accept }: ValueLimits): string {
  if (format === 'date') return '\\d{4}(-\\d\\d){2}';
  if (format === 'time') return '([01]\\d|2[0-3]):[0-5]\\d';
  if (format === 'phone') return '\\+?\\d+';
  if (format === 'digits' && !decimal && !signed && (pattern || list || accept)) {
    return "[-+.,/:()' \\d]*\\d[-+.,/:()' \\d]*";
  }
  const isMoney = format === 'amount' || format === 'percent';
  return `${signed ? '-?' : ''}${decimal || isMoney ? '(\\d+|\\d*\\.\\d+)' : '\\d+'}`;
}

/** The number of digits in a value; the decimal mark and the minus sign are not counted. */
export function countDigits(value: string): number {
  return value.replace(/\D/g, '').length;
}

/** The digits of a text, as western ones. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, (char) => {
    const code = char.charCodeAt(0);
    const zero = OTHER_ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? '' : String(code - zero);
  });
}
