/**
 * Digits as they are taught on the European continent and elsewhere, from templates in the notation of
 * `write-glyph.ts`. Training draws its own forms by other code (`model/samples/allographs/`); nothing
 * here is among them.
 */
import type { Stroke } from 'digit-pad/engine';
import { Random } from '../../support/random.js';
import { handOf, write } from '../write-glyph.js';

/** Each digit's forms. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  '0': [
    '~3,0 0,5 3,10 6,5 3,0 | 6,0.5 0,9.5',
    '~3,0 0,5 3,10 6,5 3,0 | 0,0.5 6,9.5',
    '~2,0.2 0,5 3,10 6,5 4.2,0.3',
  ],
  '1': [
    '1,6 5,0 5,10',
    '0.5,8.5 5,0 4.6,10',
    '~0,9.5 2,6 4.5,0 4.6,5 4.2,10',
    '0.5,4.5 4,0 4,10 | 1,10 7,10',
    '1,7 5,0 5,10 | 2.5,10 7.5,9.8',
    '4,0 4,10 | 1.5,10 6.5,9.8',
    '1.5,3 4.5,0 4.2,10',
  ],
  '2': ['~0,2.5 2.5,0 5.5,2 4,6 1,9.3 0,8.6 1.2,7.8 3,9 6.5,9.5'],
  '3': ['0.5,0 5.5,0 2.8,3.8 4.6,4.3 5.8,6.5 4.8,9 2.5,10 0,9'],
  '4': [
    '0.8,0 0,5.5 6.5,5.5 | 4,3 4,10',
    '4,3 3.8,10 | 0.8,0 0,5.5 6.5,5.3',
    '1,0 0.5,5 5.5,5 | 4.5,0.5 4.2,10',
    '4.5,0 0,6.5 6.5,6.5 | 4.5,0 4.3,10',
  ],
  '5': [
    '~1,1 0.8,4.5 3.5,4 6,6.5 4,9.6 0,9.5 | 2,-0.8 7,-1',
    '6,0 1.2,0.2 0.8,4.4 3.5,3.9 5.8,6 5,9 2.5,10 0,9.4',
  ],
  '6': [
    '~5,0 1.5,3 0,7 2.5,10 5.5,8 4,5.5 1,6.5 -1.2,4.8',
    '~5,0 1.5,3 0,7 2.5,10 5.5,7.5 3.5,5.3 0.8,7',
  ],
  '7': [
    '0,0.5 6,0 2.5,10 | 1.5,5 6,4.6',
    '0,1.8 0.3,0.3 6,0 2,10 | 1.5,5.5 5.8,5',
    '~0,1 1.5,0 4,0.8 6,0 4.5,4 3.5,7 3.3,10 | 2,4.8 6.3,5',
    '0,0 6,0 3,10',
    '0.2,2.2 0,0 6.5,0 2.5,10',
  ],
  '8': [
    '~3,0 1,2.2 3,4.6 5,2.2 3,0 | ~3,4.8 0.3,7.3 3,10 5.7,7.3 3,4.8',
    '~3,4.8 5,2.5 3,0 1,2.5 3,4.8 5.6,7.3 3,10 0.4,7.4 2.9,4.9',
  ],
  '9': [
    '~5,1.5 2.5,0 0,2.5 2.5,5 5,2 | 5,1 4.8,10',
    '~5,1 2,0 0,2.8 2.5,5 4.8,2.5 5.2,1 5.3,6 3.5,9.8 0.2,9',
  ],
};

export interface ContinentalDigit {
  label: string;
  /** A hand with its own slant and proportion. */
  writer: string;
  strokes: Stroke[];
}

const SEED = 19;

/** Each form once by each of so many hands. */
export function continentalDigits(hands: number): ContinentalDigit[] {
  return Array.from({ length: hands }, (_, writer) => {
    const random = new Random(SEED, writer);
    const hand = handOf(random);
    return Object.entries(FORMS).flatMap(([label, forms]) =>
      forms.map((form) => ({
        label,
        writer: `hand ${writer}`,
        strokes: write(form, hand, random),
      })),
    );
  }).flat();
}
