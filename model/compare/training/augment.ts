/** The changes to pictures that were published with one of the systems. */
import { INPUT_SIZE } from '../../../src/engine/data/model-input.js';
import type { Random } from '../../support/random.js';
import { PIXELS } from '../pictures.js';

/** Largest changes; each is drawn evenly up to it, to either side. */
export interface Wobble {
  degrees: number;
  /** Share of the size, in x and y on their own. */
  zoom: number;
  /** Share of the side. */
  shift: number;
}

const CENTRE = (INPUT_SIZE - 1) / 2;

/** A turned, zoomed and shifted copy of `[28, 28]`; what comes in from outside is paper. */
export function wobble(picture: Float32Array, most: Wobble, random: Random): Float32Array {
  const either = (largest: number) => random.uniform(-largest, largest);
  const angle = (either(most.degrees) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [zoomX, zoomY] = [1 + either(most.zoom), 1 + either(most.zoom)];
  const [shiftX, shiftY] = [either(most.shift) * INPUT_SIZE, either(most.shift) * INPUT_SIZE];
  const changed = new Float32Array(PIXELS);
  for (let row = 0; row < INPUT_SIZE; row++) {
    for (let column = 0; column < INPUT_SIZE; column++) {
      const x = column - CENTRE - shiftX;
      const y = row - CENTRE - shiftY;
      const fromX = (x * cos + y * sin) / zoomX + CENTRE;
      const fromY = (y * cos - x * sin) / zoomY + CENTRE;
      changed[row * INPUT_SIZE + column] = between(picture, fromX, fromY);
    }
  }
  return changed;
}

/** Bilinear. */
function between(picture: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [shareX, shareY] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < INPUT_SIZE && row < INPUT_SIZE
      ? picture[row * INPUT_SIZE + column]!
      : 0;
  return (
    (at(left, top) * (1 - shareX) + at(left + 1, top) * shareX) * (1 - shareY) +
    (at(left, top + 1) * (1 - shareX) + at(left + 1, top + 1) * shareX) * shareY
  );
}
