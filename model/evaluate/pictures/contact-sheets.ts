/** MNIST as contact sheets: ten times ten pictures a page, side by side. */
import type { Picture, Recognition } from 'digit-pad/engine';
import type { LabelledPictures } from '../../samples/data/pictures.js';
import { whiteOnBlack } from '../sets.js';

const SIDE = 10;
export const ON_A_SHEET = SIDE * SIDE;

export interface ContactSheet {
  picture: Picture;
  /** Row by row. */
  labels: readonly number[];
  /** Side of one picture, px. */
  cell: number;
}

export function contactSheet(
  { pixels, labels, width: cell }: LabelledPictures,
  sheet: number,
): ContactSheet {
  const side = SIDE * cell;
  const grey = new Uint8Array(side * side);
  for (let i = 0; i < ON_A_SHEET; i++) {
    const [row, column] = [Math.floor(i / SIDE), i % SIDE];
    for (let y = 0; y < cell; y++) {
      const from = ((sheet * ON_A_SHEET + i) * cell + y) * cell;
      grey.set(pixels.subarray(from, from + cell), (row * cell + y) * side + column * cell);
    }
  }
  const own = [...labels.subarray(sheet * ON_A_SHEET, (sheet + 1) * ON_A_SHEET)];
  return { picture: whiteOnBlack(grey, side, side), labels: own, cell };
}

/** Digits that are right and stand where they should in the order that was read. */
export function rightInOrder(
  { labels, cell }: ContactSheet,
  { digits }: Pick<Recognition, 'digits'>,
): number {
  const cells = digits.map(({ box }) => {
    const column = Math.floor((box.x + box.width / 2) / cell);
    return Math.floor((box.y + box.height / 2) / cell) * SIDE + column;
  });
  let [right, reached] = [0, -1];
  digits.forEach(({ value }, i) => {
    const own = cells[i]!;
    const alone = cells.filter((other) => other === own).length === 1;
    if (alone && own > reached && value === String(labels[own])) right++;
    reached = Math.max(reached, own);
  });
  return right;
}
