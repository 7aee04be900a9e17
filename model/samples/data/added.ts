/** What `--add` mixes in: a user's own ink, and pictures. */

import { readPicturesCsv } from './formats/csv.js';
import type { OnBroken } from './formats/data-file.js';
import { readOwnInk } from './own-ink.js';
import type { PenDigit } from './pen-digit.js';
import type { LabelledPictures } from './pictures.js';
import type { Split } from './split.js';

export interface AddedData {
  ink: PenDigit[];
  /** One a file. */
  pictures: LabelledPictures[];
}

/** Every so many-th digit of a user's own is not trained on, but measured on after each epoch. */
const DEV_EVERY = 10;

/**
 * Reads files by the ends of their names: `.jsonl` holds ink, `.csv` pictures, both also with `.gz`.
 * Pictures are trained on only; of the ink, a part is `dev`.
 *
 * @throws Error in one sentence for a file of another kind, or a broken one.
 */
export function readAdded(files: readonly string[], split: Split, onBroken?: OnBroken): AddedData {
  const added: AddedData = { ink: [], pictures: [] };
  for (const file of files) {
    if (/\.jsonl(\.gz)?$/i.test(file)) {
      const digits = readOwnInk(file, onBroken);
      added.ink.push(...digits.filter((_, i) => splitOf(i) === split));
    } else if (!/\.csv(\.gz)?$/i.test(file)) {
      throw new Error(`${file} cannot be added: ink in .jsonl and pictures in .csv are accepted.`);
    } else if (split === 'train') {
      added.pictures.push(readPicturesCsv(file, onBroken));
    }
  }
  return added;
}

function splitOf(index: number): Split {
  return index % DEV_EVERY === DEV_EVERY - 1 ? 'dev' : 'train';
}
