/** The English words for writing; the rest is in words/english.ts. */
import type { WordsForWriting } from '../words/vocabulary.js';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

export const english = {
  empty: 'Empty',
  gettingReady: 'Getting ready to read…',
  noDigit: 'No digit found in this.',
  notAllRead: 'Part of this was not read.',
  checkNumber: 'check the number',
  checkDigits: 'check the marked digits',
  alternatives: 'Other readings',
  checkDigit: (place) =>
    ORDINALS[place - 1] ? `check the ${ORDINALS[place - 1]} digit` : `check digit ${place}`,
  readAs: (value) => `Read as ${value}`,
  sure: (percent) => `${percent} percent sure`,
} satisfies WordsForWriting;
