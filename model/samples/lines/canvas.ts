/** A layer that digits, marks and print are drawn on. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import type { Random } from '../../support/random.js';
import type { Layer } from '../paint.js';
import { GLYPH_SIZE, type Typeface } from './print.js';

/** Draws a grey picture into a rectangle; what is there already stays where it is darker. */
export function drawBitmap(
  layer: Layer,
  bitmap: Bitmap,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const [scaleX, scaleY] = [bitmap.width / width, bitmap.height / height];
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(layer.width, x + width), Math.min(layer.height, y + height)];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const value = sample(
        bitmap,
        (column + 0.5 - x) * scaleX,
        (row + 0.5 - y) * scaleY,
        scaleX,
        scaleY,
      );
      const at = row * layer.width + column;
      if (value > layer.coverage[at]!) layer.coverage[at] = value;
    }
  }
}

/** The mean of the pixels under a target pixel, or between pixels where it is smaller than one. */
function sample({ data, width, height }: Bitmap, x: number, y: number, w: number, h: number) {
  const [nx, ny] = [Math.max(1, Math.round(w)), Math.max(1, Math.round(h))];
  let sum = 0;
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const px = x + ((i + 0.5) / nx - 0.5) * w - 0.5;
      const py = y + ((j + 0.5) / ny - 0.5) * h - 0.5;
      const [x0, y0] = [Math.floor(px), Math.floor(py)];
      const [fx, fy] = [px - x0, py - y0];
      const at = (cx: number, cy: number) =>
        cx < 0 || cy < 0 || cx >= width || cy >= height ? 0 : data[cy * width + cx]!;
      sum +=
        (1 - fy) * ((1 - fx) * at(x0, y0) + fx * at(x0 + 1, y0)) +
        fy * ((1 - fx) * at(x0, y0 + 1) + fx * at(x0 + 1, y0 + 1));
    }
  }
  return sum / (nx * ny);
}

/** Prints a line of text; returns where it ends, px. `size` is the height of a capital, px. */
export function printLine(
  layer: Layer,
  text: string,
  typeface: Typeface,
  x: number,
  base: number,
  size: number,
): number {
  let pen = x;
  for (const character of text) {
    const glyph = typeface.get(character);
    if (!glyph) continue;
    const scale = size / GLYPH_SIZE;
    drawBitmap(
      layer,
      glyph,
      pen + glyph.left * size,
      base + glyph.top * size,
      glyph.width * scale,
      glyph.height * scale,
    );
    pen += glyph.advance * size;
  }
  return pen;
}

/** Smooth noise, −1…1: random values every `cell` pixels, and between them. */
export function smoothNoise(width: number, height: number, cell: number, random: Random) {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const knots = Float32Array.from({ length: columns * rows }, () => random.uniform(-1, 1));
  const noise = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell);
    const down = ease(y / cell - row);
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / cell);
      const across = ease(x / cell - column);
      const at = row * columns + column;
      const top = knots[at]! + across * (knots[at + 1]! - knots[at]!);
      const low = knots[at + columns]! + across * (knots[at + columns + 1]! - knots[at + columns]!);
      noise[y * width + x] = top + down * (low - top);
    }
  }
  return noise;
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}
