/** The names of everything that a pad says by itself, in any language. */
import type { Format } from '../../engine/data/format.js';

/** The words that are needed only once the user writes. */
export interface WordsForWriting {
  /** Spoken only, once nothing is left in the field. */
  empty: string;
  gettingReady: string;
  noDigit: string;
  /** Some of the ink was refused; it is marked on the paper. */
  notAllRead: string;
  /** A picture holds several numbers, and none has been chosen. */
  chooseNumber: string;
  /** The reading is less sure than the field asks for. */
  pleaseCheck: string;
  checkNumber: string;
  checkDigits: string;
  /** Name of the list of what else a digit may be. */
  alternatives: string;
  /** @param place of the uncertain digit, from 1. */
  checkDigit(place: number): string;
  /** Spoken only. */
  readAs(value: string): string;
  /** @param percent as a whole number. */
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
