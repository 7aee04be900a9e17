/** Composes crops of one written line, with what the network is to say of them. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import { type Box, boundingBox, type Point } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';
import { drawInk, emptyLayer, type Layer } from '../paint.js';
import { nothingWritten, type Token, writtenAmount } from './amount.js';
import { addGrain, blur, compress } from './camera.js';
import { drawBitmap, smoothNoise } from './canvas.js';
import type { Hand, Hands, Written } from './hands.js';
import { drawMark } from './marks.js';
import { blankPaper, type Stationery } from './paper.js';
import { GLYPH_SIZE, type Typeface } from './print.js';

export interface Line {
  /** Brightness, 0…1. */
  grey: Bitmap;
  /** All digits, from left to right. */
  label: string;
  /** Where each of them stands, px from the left. */
  places: readonly { centre: number; width: number }[];
}

export interface LineSource extends Stationery {
  hands: Hands;
}

type Range = readonly [low: number, high: number];

/** What the lines of a set look like. */
export interface Look {
  /** Height of a digit, px. */
  size: Range;
  /** Brightness of paper, 0…1; of a share of the lines it is bright. */
  paper: Range;
  bright: number;
  /** Share of the light that ink takes, and the same of faint ink. */
  ink: Range;
  faintInk: Range;
  /** Shares of lines. */
  faint: number;
  empty: number;
  printed: number;
  inverted: number;
}

/** All that may come: what training sees. */
export const ANY_LOOK: Look = {
  size: [13, 52],
  paper: [0.42, 0.9],
  bright: 0.3,
  ink: [0.45, 0.92],
  faintInk: [0.25, 0.5],
  faint: 0.2,
  empty: 0.04,
  printed: 0.1,
  inverted: 0.05,
};

/** Amounts of cheques: ink at 50 to 110 of 255 on patterned paper at 150 to 190, digits of 15 to 35 px. */
export const CHEQUE_LOOK: Look = {
  size: [15, 35],
  paper: [0.59, 0.75],
  bright: 0,
  ink: [0.42, 0.72],
  faintInk: [0.32, 0.42],
  faint: 0.1,
  empty: 0,
  printed: 0,
  inverted: 0,
};

const SHARES = { letters: 0.06, neighbours: 0.16, linked: 0.12 };

/** A thing on the line: its box, and how it is drawn there. */
interface Item {
  box: Box;
  label?: number;
  draw(layer: Layer): void;
}

export function composeLine(source: LineSource, random: Random, look: Look = ANY_LOOK): Line {
  const size = Math.exp(random.uniform(Math.log(look.size[0]), Math.log(look.size[1])));
  const items = layOut(source, size, look, random);
  const right = Math.max(size * 0.5, ...items.map(({ box }) => box.x + box.width));
  const digitBoxes = items.filter(({ label }) => label !== undefined).map(({ box }) => box);
  const top = Math.min(size * 0.4, ...digitBoxes.map(({ y }) => y));
  const foot = Math.max(size * 0.6, ...digitBoxes.map(({ y, height }) => y + height));
  const margin = margins(size, random);
  const width = Math.max(12, Math.round(margin.left + right + margin.right));
  const height = Math.max(12, Math.round(margin.top + foot - top + margin.foot));
  const extent = { width, height, size };
  const place = {
    left: margin.left,
    right: margin.left + right,
    top: margin.top,
    base: margin.top + foot - top,
  };
  const written = emptyLayer(width, height);
  for (const item of items) {
    item.box.x += margin.left;
    item.box.y += margin.top - top;
    item.draw(written);
  }
  if (random.chance(SHARES.neighbours)) writeNeighbours(source, written, place, size, random);
  const light = random.chance(look.bright)
    ? random.uniform(0.85, 1)
    : random.uniform(...look.paper);
  const data = blankPaper(extent, place, light, source, random);
  applyInk(data, written, size, look, random);
  const grey = photograph({ data, width, height }, size, look, random);
  const digits = items
    .filter(({ label }) => label !== undefined)
    .map(({ label, box }) => ({ label, centre: box.x + box.width / 2, width: box.width }))
    // Less than half of it is left in the crop.
    .filter(({ centre }) => centre > 0 && centre < width);
  return { grey, label: digits.map(({ label }) => label).join(''), places: digits };
}

/** Space around the line, px; below 0 the crop cuts ink. */
function margins(size: number, random: Random) {
  const tight = random.chance(0.3);
  const far = random.chance(0.2) ? 1.4 : 0.9;
  const above = () => size * (tight ? random.uniform(-0.08, 0.2) : random.uniform(0.05, far));
  const beside = () => size * (tight ? random.uniform(-0.1, 0.3) : random.uniform(0, 2) ** 2 * 0.6);
  return { left: beside(), right: beside(), top: above(), foot: above() };
}

/** The line from left to right, with its left end at 0 and its top at 0. */
function layOut(source: LineSource, size: number, look: Look, random: Random): Item[] {
  const empty = random.chance(look.empty);
  const tokens = empty ? nothingWritten(random) : writtenAmount(random);
  if (!empty && random.chance(look.printed)) {
    return printed(tokens, random.pick(source.typefaces), size, random);
  }
  const hand = source.hands.pick(random);
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
      items.push(written(source.hands.letter(random), own, left, size - own, pen, { lean, wide }));
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
      const item = written(digitOf(hand, token.label, random), own, left, top, pen, { lean, wide });
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

const digitOf = (hand: Hand, label: number, random: Random): Written => hand.digit(label, random);

/** A digit or letter of a height, its left at `left`, its top at `top`. */
function written(
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
  // A lying shape stands on the line, too.
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

function inkItem(strokes: readonly Point[][], pen: number): Item {
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

/** The pen stays on the paper between two digits: from the top of one to that of the next, or at their feet. */
function link(from: Box, to: Box, pen: number, random: Random): Item {
  const low = random.chance(0.25);
  const height = (box: Box) =>
    box.y + box.height * (low ? random.uniform(0.75, 0.98) : random.uniform(0.02, 0.35));
  const a = { x: from.x + from.width * random.uniform(0.6, 0.95), y: height(from) };
  const b = { x: to.x + to.width * random.uniform(0.1, 0.5), y: height(to) };
  const sag = from.height * random.uniform(-0.05, 0.15);
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 + sag };
  return inkItem([[a, middle, b]], pen);
}

/** Digits and marks out of a font. */
function printed(
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

/** Digits of the line above or below, of which the crop shows a part. */
function writeNeighbours(
  { hands }: LineSource,
  layer: Layer,
  place: { top: number; base: number },
  size: number,
  random: Random,
): void {
  const hand = hands.pick(random);
  const pen = Math.max(0.9, size * random.uniform(0.05, 0.13));
  const above = random.chance(0.5);
  const top = above
    ? Math.min(place.top - 1.12 * size, 0.3 * size - size)
    : Math.max(place.base + 0.12 * size, layer.height - 0.3 * size);
  let x = random.uniform(-size, layer.width * 0.6);
  while (x < layer.width && !random.chance(0.12)) {
    const what = random.chance(0.5) ? hands.letter(random) : hand.digit(random.index(10), random);
    const item = written(what, size * random.uniform(0.8, 1.1), x, top, pen, { lean: 0, wide: 1 });
    item.draw(layer);
    x = item.box.x + item.box.width + size * random.uniform(0.02, 0.5);
  }
}

/** Ink takes light; pencil and dry pens leave gaps. */
function applyInk(
  data: Float32Array,
  layer: Layer,
  size: number,
  look: Look,
  random: Random,
): void {
  const paper = data.reduce((sum, value) => sum + value, 0) / data.length;
  const strength = random.uniform(...(random.chance(look.faint) ? look.faintInk : look.ink));
  const light = paper * (1 - strength);
  const rough = random.chance(0.3) ? random.uniform(0.1, 0.8) : 0;
  const noise = rough
    ? smoothNoise(
        layer.width,
        layer.height,
        Math.max(1.2, size * random.uniform(0.04, 0.4)),
        random,
      )
    : undefined;
  for (let at = 0; at < data.length; at++) {
    const covered = layer.coverage[at]!;
    if (covered === 0) continue;
    const share = covered * (noise ? 1 - rough * Math.max(0, noise[at]!) : 1);
    data[at]! += share * Math.min(0, light - data[at]!);
  }
}

function photograph(bitmap: Bitmap, size: number, look: Look, random: Random): Bitmap {
  const deviation =
    size * 0.05 * random.uniform() ** 1.5 * random.uniform(0, 1.6) + random.uniform(0, 0.7);
  const soft = blur(bitmap, deviation);
  const data = soft.data === bitmap.data ? bitmap.data.slice() : soft.data;
  addGrain(data, 0.045 * random.uniform() ** 2, random);
  const picture = { data, width: bitmap.width, height: bitmap.height };
  if (random.chance(0.5)) compress(picture, random.uniform(15, 90));
  const inverted = random.chance(look.inverted);
  for (let at = 0; at < data.length; at++) {
    const value = Math.max(0, Math.min(1, data[at]!));
    data[at] = Math.round(255 * (inverted ? 1 - value : value)) / 255;
  }
  return picture;
}
