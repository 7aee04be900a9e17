/** Converts characters of any script to symbols: digits, marks, dashes and spaces. */

import { nativeSigns, numberMarks } from '../locale/number-marks.js';
import { CURRENCY_SIGNS } from '../symbols.js';

/** Replaces numerals that are not digits (½, ², ①, Ⅳ): omitting them would change the number. */
export const NO_DIGIT = '\uFFFD';

/** Arabic marks, which have the same meaning in every locale. */
const ARABIC_DECIMAL = '٫';
const ARABIC_GROUP = '٬';
const ARABIC_PERCENT = '٪';

/** Returns a function from a character to its symbols: '' if it is invisible, or several characters. */
export function characterReader(locale: string | undefined): (character: string) => string {
  const native = nativeSigns(locale);
  const marks = numberMarks(locale, 'number');
  const signs = new Map([
    [ARABIC_DECIMAL, marks.decimal],
    [ARABIC_GROUP, marks.group],
    [ARABIC_PERCENT, '%'],
  ]);
  // The marks that the locale uses with its own numerals are converted to those that it uses with 0…9.
  if (native.decimal) signs.set(native.decimal, marks.decimal);
  if (native.group) signs.set(native.group, marks.group);
  return (character) => signs.get(character) ?? readCharacter(character);
}

function readCharacter(character: string): string {
  if (/\p{Nd}/u.test(character)) return String(digitValue(character.codePointAt(0)!));
  if (/\p{N}/u.test(character)) return NO_DIGIT;
  if (/\p{Cf}/u.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  if (/[\p{Pd}−]/u.test(character)) return '-';
  if (/['‘’ʼ′`´]/.test(character)) return "'";
  if (/[⁄∕]/.test(character)) return '/';
  // Full and half width are the same character (Unicode Standard Annex #15).
  const plain = character.normalize('NFKC');
  return /^\p{Sc}$/u.test(plain) && !CURRENCY_SIGNS.includes(plain) ? '¤' : plain;
}

/** The digits 0 to 9 of a script have consecutive code points (Unicode Standard, section 4.6). */
function digitValue(codePoint: number): number {
  if (codePoint < 0x80) return codePoint - 0x30;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(codePoint - before - 1))) before++;
  return before % 10;
}
