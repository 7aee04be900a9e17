/** The English words for formats; the rest is in words/english.ts. */
import type { Format } from '../../engine/data/format.js';
import type { WordsForFormats } from '../words/vocabulary.js';

const NAMES: Readonly<Record<Format, string>> = {
  digits: 'number',
  number: 'number',
  amount: 'amount',
  percent: 'percentage',
  date: 'date',
  time: 'time',
  phone: 'phone number',
};

export const english = {
  suchAs: (example) => `such as ${example}`,
  enterValue(format, example) {
    const name = NAMES[format];
    const what = `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
    return `Enter ${what}${example && `, such as ${example}`}.`;
  },
  ambiguous: (first, second) => `This may mean ${first} or ${second}. Write it in full.`,
  noMinus: 'Enter a number that is not negative.',
  noFraction: 'Enter a whole number.',
  notBelow: (least) => `Enter ${least} or more.`,
  notAbove: (most) => `Enter ${most} or less.`,
  notBefore: (first) => `Enter ${first} or later.`,
  notAfter: (last) => `Enter ${last} or earlier.`,
  inSteps: (step) => `Enter a number in steps of ${step}.`,
  wrongCheck: 'The check digit does not fit. Compare every digit.',
  notListed: 'This is none of the expected values.',
  leftOut: (text) => `Left out: ${text}`,
} satisfies WordsForFormats;
