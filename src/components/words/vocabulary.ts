/** The names of everything that a pad says by itself, in any language. */
import type { Format } from '../../engine/data/format.js';

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
  /** In that list: the digit is none of its readings. */
  noneOfThese: string;
  /** In that list: removes the digit. */
  delete: string;
  /** After "none of these". */
  writeAgain: string;
  /** @param place position of the uncertain digit, from 1. */
  checkDigit(place: number): string;
  /** For screen readers only. */
  readAs(value: string): string;
  /** @param percent the confidence, a whole number; announced by screen readers after the reading. */
  sure(percent: number): string;
}

/** The words that are needed only for formats. Values are as the language writes them. */
export interface WordsForFormats {
  /** On empty paper. */
  suchAs(example: string): string;
  /** @param example may be ''. */
  enterValue(format: Format, example: string): string;
  /** A text has two meanings. */
  ambiguous(first: string, second: string): string;
  noMinus: string;
  noFraction: string;
  notBelow(least: string): string;
  notAbove(most: string): string;
  /** Of a date or a time. */
  notBefore(first: string): string;
  notAfter(last: string): string;
  inSteps(step: string): string;
  wrongCheck: string;
  notListed: string;
  /** What was typed beside a value. */
  leftOut(text: string): string;
}

/** What the library of translations asks of a language. */
export interface LanguageInfo {
  $code: string;
  $name: string;
  $dir: 'ltr' | 'rtl';
}

export interface Words extends WordsForWriting, WordsForFormats, LanguageInfo {
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
