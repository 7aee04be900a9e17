/** The texts of a pad, by key, which every language defines. */

/** The texts that are needed only after the user has begun to write. */
export interface WordsForWriting {
  /** For screen readers only: an undo, redo or clear has emptied the field. */
  empty: string;
  gettingReady: string;
  noDigit: string;
  /** Some of the ink was not read as a digit; it is marked on the writing surface. */
  notAllRead: string;
  /** A picture holds several numbers, and none has been chosen. */
  chooseNumber: string;
  /** The confidence of the value is lower than `minConfidence`. */
  pleaseCheck: string;
  checkNumber: string;
  checkDigits: string;
  /** Accessible name of the list of other readings of a digit. */
  alternatives: string;
  /** @param place position of the uncertain digit, from 1. */
  checkDigit(place: number): string;
  /** For screen readers only. */
  readAs(value: string): string;
  /** @param percent the confidence, a whole number; announced by screen readers after the reading. */
  sure(percent: number): string;
}

/** Properties that the localization library requires of a language. */
export interface LanguageInfo {
  $code: string;
  $name: string;
  $dir: 'ltr' | 'rtl';
}

export interface Words extends WordsForWriting, LanguageInfo {
  writeHere: string;
  writingArea: string;
  undo: string;
  redo: string;
  clear: string;
  stillReading: string;
  cannotRead: string;
  notANumber: string;
  /** The value does not match `pattern`. */
  wrongFormat: string;
  exactly(count: number): string;
  atLeast(count: number): string;
  atMost(count: number): string;
}

export type Term = <K extends keyof Words>(
  key: K,
  ...values: Words[K] extends (...values: infer V) => string ? V : []
) => string;
