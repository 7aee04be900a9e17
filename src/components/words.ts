/** Every word that a pad says by itself, in one place. */

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

export const words = {
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
  /** @param places of the uncertain digits, from 0. */
  checkDigits(places: readonly number[]): string {
    const [place] = places;
    if (places.length !== 1 || place === undefined) return 'check the marked digits';
    const ordinal = ORDINALS[place];
    return ordinal ? `check the ${ordinal} digit` : `check digit ${place + 1}`;
  },
  /** Spoken only; the spaces keep "407" from being read as four hundred and seven. */
  readAs: (value: string): string => `Read as ${[...value].join(' ')}`,
  exactly: (count: number): string => `Enter exactly ${digits(count)}.`,
  atLeast: (count: number): string => `Enter at least ${digits(count)}.`,
  atMost: (count: number): string => `Enter at most ${digits(count)}.`,
};

function digits(count: number): string {
  return count === 1 ? '1 digit' : `${count} digits`;
}
