/** Characters of any script as symbols: digits of every script, marks, dashes and spaces of every kind. */

import { nativeSigns, numberMarks } from '../locale/number-marks.js';
import { CURRENCY_SIGNS } from '../symbols.js';

/** Stands for what is a number but no digit: ½, ², ①, Ⅳ. Leaving it out would change the number. */
export const NO_DIGIT = '\uFFFD';

/** Arabic marks that mean the same in every locale, also beside digits of another script. */
const ARABIC_DECIMAL = '٫';
const ARABIC_GROUP = '٬';
const ARABIC_PERCENT = '٪';

/** How a character is read in a locale; '' where it is invisible. May be several characters long. */
export function characterReader(locale: string | undefined): (character: string) => string {
  const native = nativeSigns(locale);
  const marks = numberMarks(locale, 'number');
  const signs = new Map([
    [ARABIC_DECIMAL, marks.decimal],
    [ARABIC_GROUP, marks.group],
    [ARABIC_PERCENT, '%'],
  ]);
  // Their meaning is the locale's where its numerals are not 0…9; otherwise these are the marks themselves.
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

/** Digits of a script stand in a row from 0 to 9 (Unicode Standard, section 4.6); several rows may touch. */
function digitValue(codePoint: number): number {
  if (codePoint < 0x80) return codePoint - 0x30;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(codePoint - before - 1))) before++;
  return before % 10;
}
