/** Lays out the items of a line from left to right, and parts of neighbouring lines. */
import type { Random } from '../../support/random.js';
import type { Layer } from '../paint.js';
import { nothingWritten, type Token, writtenAmount } from './amount.js';
import type { Appearance } from './appearance.js';
import type { DigitSource, DigitSources } from './digit-sources.js';
import { type Item, inkItem, link, printed, written } from './items.js';
import { drawMark } from './marks.js';
import type { PaperSource } from './paper.js';

export interface LineSource extends PaperSource {
  digits: DigitSources;
}

/** Fractions of the lines with letters, and with strokes that connect the digits. */
const SHARES = { letters: 0.06, linked: 0.12 };

/** How somebody writes a line. Lengths are in heights of a digit, unless they are in px. */
interface Manner {
  /** Width of the pen, px. */
  pen: number;
  /** Space between two items; below 0 they overlap. */
  gap: number;
  /** Standard deviations of the size of the digits, and of their height above the line. */
  uneven: { size: number; level: number };
  /** Rise of the line, as a fraction of its length. */
  slope: number;
  lean: number;
  /** Factor of the width. */
  wide: number;
  /** Whether strokes connect the digits. */
  linked: boolean;
}

/** Items from left to right, each where the one before it ends. */
class Row {
  readonly items: Item[] = [];
  /** Where the next item begins, px. */
  left = 0;

  /** @param gap space behind the item, px. */
  add(item: Item, gap: number): void {
    this.items.push(item);
    this.left = item.box.x + item.box.width + gap;
  }
}

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
  const manner = someManner(size, random);
  const row = new Row();
  const hasLetters = random.chance(SHARES.letters);
  if (hasLetters && random.chance(0.5)) {
    writeLetters(row, source.digits, manner, size, random);
    row.left += size * random.uniform(0.3, 0.8);
  }
  for (const token of tokens) writeToken(row, token, digits, manner, size, random);
  if (hasLetters && row.items.length > 0) {
    row.left += size * random.uniform(0.3, 0.8);
    writeLetters(row, source.digits, manner, size, random);
  }
  return row.items;
}

function someManner(size: number, random: Random): Manner {
  return {
    pen: Math.max(0.9, size * Math.exp(random.uniform(Math.log(0.045), Math.log(0.17)))),
    gap: random.chance(0.3) ? random.uniform(-0.12, 0.08) : random.uniform(0.02, 0.4),
    uneven: { size: random.uniform(0.02, 0.14), level: random.uniform(0, 0.08) },
    slope: random.normal(0, 0.035),
    lean: random.normal(0, 0.12),
    wide: Math.exp(random.normal(0, 0.15)),
    linked: random.chance(SHARES.linked),
  };
}

function writeLetters(
  row: Row,
  digits: DigitSources,
  manner: Manner,
  size: number,
  random: Random,
): void {
  // The limit is drawn again for each letter, so that short words are more frequent.
  for (let i = 0; i < 1 + random.index(5); i++) {
    const own = size * random.uniform(0.5, 0.9);
    const letter = written(digits.letter(random), own, row.left, size - own, manner.pen, manner);
    row.add(letter, size * random.uniform(-0.05, 0.15));
  }
}

function writeToken(
  row: Row,
  token: Token,
  digits: DigitSource,
  manner: Manner,
  size: number,
  random: Random,
): void {
  const { pen, gap, uneven, slope, wide, linked } = manner;
  if (token.kind === 'space') {
    row.left += token.width * size;
    return;
  }
  const rise = -slope * row.left;
  let item: Item;
  if (token.kind === 'mark') {
    const strokes = drawMark(token.name, random).map((points) =>
      points.map(({ x, y }) => ({ x: row.left + x * size * wide, y: y * size + rise })),
    );
    item = inkItem(strokes, pen);
  } else {
    const own = size * (1 + random.normal(0, uneven.size));
    const top = size - own + rise + size * random.normal(0, uneven.level);
    const digit = written(digits.digit(token.label, random), own, row.left, top, pen, manner);
    const before = row.items[row.items.length - 1];
    if (linked && before?.label !== undefined) {
      row.items.push(link(before.box, digit.box, pen, random));
    }
    item = { ...digit, label: token.label };
  }
  row.add(item, size * (gap + random.normal(0, 0.06)));
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
