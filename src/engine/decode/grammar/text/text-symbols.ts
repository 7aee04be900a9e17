/** Converts typed or pasted text to symbols, and reports ignored characters. */

import { halfDayWords } from '../locale/time-words.js';
import type { Format, GrammarOptions } from '../options.js';
import { CURRENCY_SIGNS, SYMBOLS } from '../symbols.js';
import { characterReader, NO_DIGIT } from './characters.js';

export interface TextSymbols {
  symbols: string;
  /** The characters that were ignored: words, and signs of other formats. */
  dropped: string;
  /** The currency sign in the text. */
  currency?: string;
  /** Whether the text contains characters that must not be ignored: 1e3 is not 13. */
  refused: boolean;
}

/** A word, with the full stop of an abbreviation: Rs. 500 is not .500. */
const WORD = /[\p{L}\p{M}]+\.?/gu;

/** A character of the text (`given`) and its symbol (`read`). */
interface Character {
  given: string;
  read: string;
}

/** The signs that each format accepts besides digits. */
const SIGNS: Readonly<Record<Format, string>> = {
  digits: '+.,',
  number: "-+.,'( )",
  amount: "-+.,'( )$€£¥¤",
  percent: "-+.,'( )%",
  date: './- ',
  time: ':. apm',
  phone: '+-/.() ',
};

/**
 * Characters that separate groups in plain digits, such as account and card numbers. A dash at the beginning
 * and brackets around the whole text are a minus sign.
 */
const DIGIT_GROUPING = "-()'";
const NEGATIVE = /^\s*(-|\(.*\)\s*$)/;

export function symbolsOfText(text: string, options: GrammarOptions): TextSymbols {
  const { format = 'digits', locale } = options;
  const read = characterReader(locale);
  const words = format === 'time' ? withHalfDay(text, locale) : text;
  const characters = [...words].flatMap((given): Character[] => {
    // A character may have several symbols; `given` is set only for the first one.
    const [first, ...more] = read(given);
    return first === undefined
      ? []
      : [{ given, read: first }, ...more.map((read) => ({ given: '', read }))];
  });
  const asWritten = format === 'digits' && Boolean(options.accept || options.pattern);
  return collect(characters, asWritten ? SYMBOLS : SIGNS[format], asWritten ? '' : format);
}

function collect(characters: readonly Character[], signs: string, format: string): TextSymbols {
  const line = characters.map(({ read }) => read).join('');
  const first = line.search(/\d/);
  const last = line.length - 1 - [...line].reverse().findIndex((c) => /\d/.test(c));
  const isWord = wordsIn(line, format === 'time' ? 'apm' : '');
  let symbols = '';
  let dropped = '';
  let refused = false;
  characters.forEach(({ given, read }, at) => {
    const isBetween = at > first && at < last;
    if (read === ' ') {
      if (symbols !== '' && !symbols.endsWith(' ')) symbols += ' ';
    } else if (/\d/.test(read) || (signs.includes(read) && !isWord[at])) {
      symbols += read;
    } else if (format === 'digits' && DIGIT_GROUPING.includes(read)) {
      dropped += given;
      refused ||= NEGATIVE.test(line);
    } else if (isBetween && format === 'time' && read === 'h') {
      symbols += ':';
    } else {
      dropped += given;
      if (isBetween || read === NO_DIGIT) refused = true;
    }
  });
  const currency = characters.find(({ read }) => CURRENCY_SIGNS.includes(read))?.given;
  return {
    symbols: symbols.trim(),
    dropped,
    currency: currency?.normalize('NFKC'),
    // A text of signs only may be the beginning of a number; a text of words only is not.
    refused: refused || (first < 0 && dropped !== ''),
  };
}

function wordsIn(line: string, letters: string): boolean[] {
  const isWord = Array.from(line, () => false);
  for (const { 0: word, index } of line.matchAll(WORD)) {
    if ([...word.replace('.', '')].every((letter) => letters.includes(letter))) continue;
    isWord.fill(true, index, index + word.length);
  }
  return isWord;
}

/** Replaces am and pm in the words of the locale or in English, before or after the time, by `am` and `pm`. */
function withHalfDay(text: string, locale: string | undefined): string {
  const words = halfDayWords(locale);
  const written = lettersOf(text);
  if (written === '') return text;
  const time = text.replace(WORD, '').trim();
  if (written === lettersOf(words.a) || /^am?$/.test(written)) return `${time} am`;
  return written === lettersOf(words.p) || /^pm?$/.test(written) ? `${time} pm` : text;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
}
