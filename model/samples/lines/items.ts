/** The items of a line: digits, letters and marks, as strokes, pictures or print. */
import { type Box, boundingBox, type Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { drawInk, type Layer } from '../paint.js';
import type { Token } from './amount.js';
import { drawBitmap } from './canvas.js';
import type { Written } from './digit-sources.js';
import { GLYPH_SIZE, type Typeface } from './print.js';

/** An item: its box, which may be moved before it is drawn, and the digit that it is. */
export interface Item {
  box: Box;
  label?: number;
  draw(layer: Layer): void;
}

/** A digit or letter of the given height, px, with its top left corner at (`left`, `top`). `pen` is its width, px. */
export function written(
  what: Written,
  height: number,
  left: number,
  top: number,
  pen: number,
  { lean, wide }: { lean: number; wide: number },
): Item {
  if ('bitmap' in what) {
    const { bitmap } = what;
    const box = { x: left, y: top, width: (wide * bitmap.width * height) / bitmap.height, height };
    return {
      box,
      draw: (layer) => drawBitmap(layer, bitmap, box.x, box.y, box.width, box.height),
    };
  }
  const from = boundingBox(what.strokes)!;
  const scale = (height - pen) / Math.max(from.height, from.width * 0.6, 1e-6);
  // A flat shape is moved down to the line.
  const drop = height - pen - from.height * scale;
  const strokes = what.strokes.map(({ points }) =>
    points.map(({ x, y }) => ({
      x: ((x - from.x) * wide - lean * (y - from.y)) * scale,
      y: (y - from.y) * scale + pen / 2 + top + drop,
    })),
  );
  const least = Math.min(...strokes.flat().map(({ x }) => x));
  return inkItem(
    strokes.map((points) => points.map(({ x, y }) => ({ x: x - least + left + pen / 2, y }))),
    pen,
  );
}

export function inkItem(strokes: readonly Point[][], pen: number): Item {
  const around = boundingBox(strokes.map((points) => ({ points })))!;
  const box = {
    x: around.x - pen / 2,
    y: around.y,
    width: around.width + pen,
    height: around.height,
  };
  const origin = { x: box.x, y: box.y };
  return {
    box,
    draw(layer) {
      const [dx, dy] = [box.x - origin.x, box.y - origin.y];
      for (const points of strokes) {
        drawInk(layer, { points: points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) }, pen);
      }
    },
  };
}

/** A stroke that connects two digits, at their tops or at the bottom. */
export function link(from: Box, to: Box, pen: number, random: Random): Item {
  const low = random.chance(0.25);
  const height = (box: Box) =>
    box.y + box.height * (low ? random.uniform(0.75, 0.98) : random.uniform(0.02, 0.35));
  const a = { x: from.x + from.width * random.uniform(0.6, 0.95), y: height(from) };
  const b = { x: to.x + to.width * random.uniform(0.1, 0.5), y: height(to) };
  const sag = from.height * random.uniform(-0.05, 0.15);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 + sag };
  return inkItem([[a, middle, b]], pen);
}

/** A printed line: digits of a typeface, and a point for each mark. @param size height of a digit, px. */
export function printed(
  tokens: readonly Token[],
  typeface: Typeface,
  size: number,
  random: Random,
): Item[] {
  const items: Item[] = [];
  let pen = 0;
  const spacing = size * random.uniform(-0.03, 0.25);
  const scale = size / GLYPH_SIZE;
  for (const token of tokens) {
    if (token.kind === 'space') pen += token.width * size;
    const character =
      token.kind === 'digit' ? String(token.label) : token.kind === 'mark' ? '.' : undefined;
    const glyph = character && typeface.get(character);
    if (!glyph) continue;
    const box = {
      x: pen + glyph.left * size,
      y: size + glyph.top * size,
      width: glyph.width * scale,
      height: glyph.height * scale,
    };
    items.push({
      box,
      ...(token.kind === 'digit' && { label: token.label }),
      draw: (layer) => drawBitmap(layer, glyph, box.x, box.y, box.width, box.height),
    });
    pen += glyph.advance * size + spacing;
  }
  return items;
}
