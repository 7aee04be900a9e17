/** Writes a number, and words above it. */
import { type Box, boundingBox } from '../../../src/engine/data/ink.js';
import { printLine } from '../../samples/lines/canvas.js';
import { type Item, written } from '../../samples/lines/items.js';
import type { LineSource } from '../../samples/lines/layout.js';
import { printedText } from '../../samples/lines/print.js';
import type { Layer } from '../../samples/paint.js';
import type { Random } from '../../support/random.js';

export interface WrittenNumber {
  label: string;
  items: readonly Item[];
  /** Of all digits, px. */
  box: Box;
  /** Height of a digit, px. */
  size: number;
  /** Line width, px. */
  pen: number;
}

/** Height of a digit, in heights of the picture, where the number fits. */
const SIZE = [0.1, 0.4] as const;

/** Share of the width of the picture that a number covers at most. */
const WIDEST = 0.84;

/** @param penWidth in heights of a digit. */
export function writeNumber(
  source: LineSource,
  page: Layer,
  penWidth: number,
  most: number,
  random: Random,
): WrittenNumber {
  const labels = Array.from({ length: 1 + random.index(most) }, () => random.index(10));
  const digits = source.digits.pick(random);
  const shapes = labels.map((label) => digits.digit(label, random));
  const style = { lean: random.normal(0, 0.1), wide: Math.exp(random.normal(0, 0.12)) };
  const [gap, wobble] = [random.uniform(0.1, 0.4), random.uniform(0.02, 0.08)];
  const slope = random.normal(0, 0.03);
  const steps = labels.map(() => ({
    size: 1 + random.uniform(-wobble, wobble),
    level: random.normal(0, wobble),
    gap: gap * random.uniform(0.6, 1.4),
  }));
  const layOut = (size: number) => {
    let left = 0;
    return shapes.map((shape, i) => {
      const step = steps[i]!;
      const height = size * step.size;
      const top = size * (1 - step.size + step.level) + slope * left;
      const item = written(shape, height, left, top, penWidth * size, style);
      left = item.box.x + item.box.width + size * step.gap;
      return item;
    });
  };
  let size = page.height * random.uniform(...SIZE);
  const width = around(layOut(size)).width;
  size *= Math.min(1, (WIDEST * page.width) / width);
  const items = layOut(size);
  const box = around(items);
  const x = random.uniform(0.25, 0.75) * (page.width - box.width) - box.x;
  const y = random.uniform(0.4, 0.7) * (page.height - box.height) - box.y;
  for (const item of items) {
    item.box.x += x;
    item.box.y += y;
  }
  return { label: labels.join(''), items, box: around(items), size, pen: penWidth * size };
}

function around(items: readonly Item[]): Box {
  return boundingBox(
    items.map(({ box }) => ({
      points: [box, { x: box.x + box.width, y: box.y + box.height }],
    })),
  )!;
}

/** One or two lines of words above the number, in the same hand or printed. */
export function writeWords(
  source: LineSource,
  page: Layer,
  { box, size, pen }: WrittenNumber,
  random: Random,
): void {
  const isPrinted = random.chance(0.4);
  const own = size * random.uniform(0.35, 0.75);
  const typeface = random.pick(source.typefaces);
  let base = box.y - size * random.uniform(0.5, 0.9);
  for (let line = random.index(2); line >= 0 && base - own > 0; line--, base -= 1.9 * own) {
    let x = Math.max(own, box.x - size * random.uniform(0, 1));
    for (let words = 1 + random.index(3); words > 0 && x < 0.9 * page.width; words--) {
      if (isPrinted) {
        const text = printedText(random).replaceAll(/[^A-Za-z]/g, 'e');
        x = printLine(page, text, typeface, x, base, own) + 0.5 * own;
        continue;
      }
      for (let letters = 3 + random.index(6); letters > 0 && x < page.width - own; letters--) {
        const style = { lean: 0, wide: 1 };
        const item = written(source.digits.letter(random), own, x, base - own, pen, style);
        item.draw(page);
        x += item.box.width + 0.15 * own;
      }
      x += 0.6 * own;
    }
  }
}
