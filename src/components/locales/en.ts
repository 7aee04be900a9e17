import type { Words } from './words.js';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const digits = (count: number): string => (count === 1 ? '1 digit' : `${count} digits`);

const en: Words = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  writeHere: 'write here',
  writingArea: 'Writing area',
  undo: 'Undo',
  clear: 'Clear',
  gettingReady: 'Getting ready to read…',
  stillReading: 'Still reading…',
  cannotRead: 'Can’t read right now. Please type.',
  noDigit: 'No digit found in this.',
  notANumber: 'Enter a number.',
  pleaseCheck: 'Please check the number, then press Enter or correct it.',
  checkNumber: 'check the number',
  checkDigits: 'check the marked digits',
  alternatives: 'Other readings',
  checkDigit: (place) =>
    ORDINALS[place - 1] ? `check the ${ORDINALS[place - 1]} digit` : `check digit ${place}`,
  readAs: (value) => `Read as ${value}`,
  sure: (percent) => `${percent} percent sure`,
  exactly: (count) => `Enter exactly ${digits(count)}.`,
  atLeast: (count) => `Enter at least ${digits(count)}.`,
  atMost: (count) => `Enter at most ${digits(count)}.`,
};

export default en;
