/** What the pad at rest says; the rest of English comes with the hand. */
import type { EnglishAtHand } from '../writing/english.js';
import type { Words } from './words.js';

const digits = (count: number): string => (count === 1 ? '1 digit' : `${count} digits`);

const en: Omit<Words, keyof EnglishAtHand> = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  writeHere: 'write here',
  writingArea: 'Writing area',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  stillReading: 'Still reading…',
  cannotRead: 'Can’t read right now. Please type.',
  notANumber: 'Enter a number.',
  pleaseCheck: 'Please check the number, then press Enter or correct it.',
  exactly: (count) => `Enter exactly ${digits(count)}.`,
  atLeast: (count) => `Enter at least ${digits(count)}.`,
  atMost: (count) => `Enter at most ${digits(count)}.`,
};

export default en;
