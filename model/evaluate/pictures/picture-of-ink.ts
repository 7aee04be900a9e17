/** Draws ink as a picture, which does not tell how it was drawn. */
import type { Picture, Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import { INPUT_CHANNELS, INPUT_LENGTH, INPUT_SIZE } from '../../../src/engine/data/model-input.js';
import { DIGIT_SIZE, LINE_WIDTH } from '../../../src/engine/draw/normalize.js';
import { walk } from '../../../src/engine/draw/polyline.js';
import { drawPolyline } from '../../../src/engine/draw/raster.js';
import { whiteOnBlack } from '../sets.js';

/**
 * The picture is so many times as large as the classifier's input, as a page's pictures are larger,
 * so that the engine has to find, shrink and centre the digit by itself.
 */
const TILES = 4;

/** Distance between walked points, in pixels of the picture. */
const STEP = 0.6;

/** Draws strokes with the engine's own rasteriser, which fills one tile of 28×28 pixels at a time. */
export function pictureOfInk(strokes: readonly Stroke[]): Picture {
  const side = TILES * INPUT_SIZE;
  const lineWidth = TILES * LINE_WIDTH;
  const lines = placedInSquare(strokes, side, TILES * DIGIT_SIZE - lineWidth);
  const grey = new Uint8ClampedArray(side * side);
  for (let tile = 0; tile < TILES * TILES; tile++) {
    const left = (tile % TILES) * INPUT_SIZE;
    const top = Math.floor(tile / TILES) * INPUT_SIZE;
    const pixels = new Float32Array(INPUT_LENGTH);
    for (const line of lines) {
      const moved = { x: line.x.map((x) => x - left), y: line.y.map((y) => y - top) };
      drawPolyline(moved, lineWidth, pixels, 0);
    }
    for (let y = 0; y < INPUT_SIZE; y++) {
      for (let x = 0; x < INPUT_SIZE; x++) {
        const ink = pixels[(y * INPUT_SIZE + x) * INPUT_CHANNELS]!;
        grey[(top + y) * side + left + x] = 255 * ink;
      }
    }
  }
  return whiteOnBlack(grey, side, side);
}

/** The strokes as walked lines, `extent` pixels wide or high, in the middle of a square. */
function placedInSquare(strokes: readonly Stroke[], side: number, extent: number) {
  const box = boundingBox(strokes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const scale = extent / (Math.max(box.width, box.height) || 1);
  const left = (side - box.width * scale) / 2;
  const top = (side - box.height * scale) / 2;
  return strokes
    .filter(({ points }) => points.length > 0)
    .map(({ points }) =>
      walk(
        points.map(({ x, y }) => ({
          x: left + (x - box.x) * scale,
          y: top + (y - box.y) * scale,
        })),
        STEP,
      ),
    );
}
