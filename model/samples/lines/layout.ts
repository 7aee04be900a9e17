/** Lays out the items of a line from left to right, and parts of neighbouring lines. */
import type { Random } from '../../support/random.js';
import type { Layer } from '../paint.js';
import { nothingWritten, writtenAmount } from './amount.js';
import type { Appearance } from './appearance.js';
import type { DigitSources } from './digit-sources.js';
import { type Item, inkItem, link, printed, written } from './items.js';
import { drawMark } from './marks.js';
import type { PaperSource } from './paper.js';

export interface LineSource extends PaperSource {
  digits: DigitSources;
}

/** Fractions of the lines with letters, and with strokes that connect the digits. */
const SHARES = { letters: 0.06, linked: 0.12 };

/**
 * The items of a line from left to right. Its left end and the top of its digits are at 0.
 *
 * @param size height of a digit, px.
 */
export function layOut(
  source: LineSource,
  size: number,
  appearance: Appearance,
  random: Random,
): Item[] {
  const empty = random.chance(appearance.empty);
  const tokens = empty ? nothingWritten(random) : writtenAmount(random);
  if (!empty && random.chance(appearance.printed)) {
    return printed(tokens, random.pick(source.typefaces), size, random);
  }
  const digits = source.digits.pick(random);
  const pen = Math.max(0.9, size * Math.exp(random.uniform(Math.log(0.045), Math.log(0.17))));
  const gap = random.chance(0.3) ? random.uniform(-0.12, 0.08) : random.uniform(0.02, 0.4);
  const wobble = { size: random.uniform(0.02, 0.14), level: random.uniform(0, 0.08) };
  const slope = random.normal(0, 0.035);
  const lean = random.normal(0, 0.12);
  const wide = Math.exp(random.normal(0, 0.15));
  const items: Item[] = [];
  let left = 0;
  const linked = random.chance(SHARES.linked);
  const letters = () => {
    for (let i = 0; i < 1 + random.index(5); i++) {
      const own = size * random.uniform(0.5, 0.9);
      items.push(written(source.digits.letter(random), own, left, size - own, pen, { lean, wide }));
      left = rightOf(items) + size * random.uniform(-0.05, 0.15);
    }
  };
  const hasLetters = random.chance(SHARES.letters);
  if (hasLetters && random.chance(0.5)) {
    letters();
    left += size * random.uniform(0.3, 0.8);
  }
  for (const token of tokens) {
    if (token.kind === 'space') {
      left += token.width * size;
      continue;
    }
    const rise = -slope * left;
    if (token.kind === 'mark') {
      const strokes = drawMark(token.name, random).map((points) =>
        points.map(({ x, y }) => ({ x: left + x * size * wide, y: y * size + rise })),
      );
      items.push(inkItem(strokes, pen));
    } else {
      const own = size * (1 + random.normal(0, wobble.size));
      const top = size - own + rise + size * random.normal(0, wobble.level);
      const item = written(digits.digit(token.label, random), own, left, top, pen, { lean, wide });
      const before = items[items.length - 1];
      if (linked && before?.label !== undefined)
        items.push(link(before.box, item.box, pen, random));
      items.push({ ...item, label: token.label });
    }
    left = rightOf(items) + size * (gap + random.normal(0, 0.06));
  }
  if (hasLetters && items.length > 0) {
    left += size * random.uniform(0.3, 0.8);
    letters();
  }
  return items;
}

function rightOf(items: readonly Item[]): number {
  const { x, width } = items[items.length - 1]!.box;
  return x + width;
}

/** Draws digits and letters of the line above or below, of which the crop shows a part. */
export function writeNeighbours(
  source: LineSource,
  layer: Layer,
  place: { top: number; base: number },
  size: number,
  random: Random,
): void {
  const digits = source.digits.pick(random);
  const pen = Math.max(0.9, size * random.uniform(0.05, 0.13));
  const above = random.chance(0.5);
  const top = above
    ? Math.min(place.top - 1.12 * size, 0.3 * size - size)
    : Math.max(place.base + 0.12 * size, layer.height - 0.3 * size);
  let x = random.uniform(-size, layer.width * 0.6);
  while (x < layer.width && !random.chance(0.12)) {
    const what = random.chance(0.5)
      ? source.digits.letter(random)
      : digits.digit(random.index(10), random);
    const item = written(what, size * random.uniform(0.8, 1.1), x, top, pen, { lean: 0, wide: 1 });
    item.draw(layer);
    x = item.box.x + item.box.width + size * random.uniform(0.02, 0.5);
  }
}
