/** The English texts that a page loads at once; the texts for writing are in writing/english.ts. */
import type { LanguageInfo, Words, WordsForWriting } from './vocabulary.js';

const digits = (count: number): string => (count === 1 ? '1 digit' : `${count} digits`);

const en: Omit<Words, keyof WordsForWriting | keyof LanguageInfo> = {
  writeHere: 'write here',
  writingArea: 'Writing area',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  stillReading: 'Still reading…',
  cannotRead: 'Can’t read right now. Please type.',
  notANumber: 'Enter a number.',
  wrongFormat: 'Use the requested format.',
  exactly: (count) => `Enter exactly ${digits(count)}.`,
  atLeast: (count) => `Enter at least ${digits(count)}.`,
  atMost: (count) => `Enter at most ${digits(count)}.`,
};

export default en;
