/** The English texts for writing; the others are in words/english.ts. */
import type { WordsForWriting } from '../words/vocabulary.js';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

export const english = {
  empty: 'Empty',
  gettingReady: 'Getting ready to read…',
  noDigit: 'No digit found in the ink.',
  notAllRead: 'Part of the ink was not read.',
  chooseNumber: 'Choose one of the numbers in the picture.',
  pleaseCheck: 'Please check the number, then press Enter or correct it.',
  checkNumber: 'Check the number.',
  checkDigits: 'Check the marked digits.',
  alternatives: 'Other readings',
  noneOfThese: 'None of these',
  delete: 'Delete',
  writeAgain: 'Write or type this digit again.',
  checkDigit: (place) =>
    ORDINALS[place - 1] ? `Check the ${ORDINALS[place - 1]} digit.` : `Check digit ${place}.`,
  readAs: (value) => `Read as ${value}`,
  sure: (percent) => `${percent} percent sure`,
} satisfies WordsForWriting;
