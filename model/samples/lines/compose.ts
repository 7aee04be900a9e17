/** Composes a crop of one written line, with its label. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import type { Random } from '../../support/random.js';
import { emptyLayer, type Layer } from '../paint.js';
import { ANY_APPEARANCE, type Appearance } from './appearance.js';
import { addGrain, blur, compress } from './camera.js';
import { smoothNoise } from './canvas.js';
import { type LineSource, layOut, writeNeighbours } from './layout.js';
import { blankPaper } from './paper.js';

export interface Line {
  /** Brightness, 0…1. */
  grey: Bitmap;
  /** All digits, from left to right. */
  label: string;
  /** Centre and width of each digit, px from the left. */
  places: readonly { centre: number; width: number }[];
}

/** Fraction of the crops that show a part of the line above or below. */
const NEIGHBOURS = 0.16;

export function composeLine(
  source: LineSource,
  random: Random,
  appearance: Appearance = ANY_APPEARANCE,
): Line {
  const size = Math.exp(random.uniform(Math.log(appearance.size[0]), Math.log(appearance.size[1])));
  const items = layOut(source, size, appearance, random);
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
  if (random.chance(NEIGHBOURS)) writeNeighbours(source, written, place, size, random);
  const light = random.chance(appearance.bright)
    ? random.uniform(0.85, 1)
    : random.uniform(...appearance.paper);
  const data = blankPaper(extent, place, light, source, random);
  applyInk(data, written, size, appearance, random);
  const grey = photograph({ data, width, height }, size, appearance, random);
  const digits = items
    .filter(({ label }) => label !== undefined)
    .map(({ label, box }) => ({ label, centre: box.x + box.width / 2, width: box.width }))
    // Without digits of which the crop cuts off more than half.
    .filter(({ centre }) => centre > 0 && centre < width);
  return { grey, label: digits.map(({ label }) => label).join(''), places: digits };
}

/** Margins around the line, px. Below 0 the crop cuts off ink. */
function margins(size: number, random: Random) {
  const tight = random.chance(0.3);
  const far = random.chance(0.2) ? 1.4 : 0.9;
  const above = () => size * (tight ? random.uniform(-0.08, 0.2) : random.uniform(0.05, far));
  const beside = () => size * (tight ? random.uniform(-0.1, 0.3) : random.uniform(0, 2) ** 2 * 0.6);
  return { left: beside(), right: beside(), top: above(), foot: above() };
}

/** Darkens the paper where there is ink. Pencils and dry pens leave gaps. */
function applyInk(
  data: Float32Array,
  layer: Layer,
  size: number,
  appearance: Appearance,
  random: Random,
): void {
  const paper = data.reduce((sum, value) => sum + value, 0) / data.length;
  const strength = random.uniform(
    ...(random.chance(appearance.faint) ? appearance.faintInk : appearance.ink),
  );
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

/** Adds blur, noise and compression, and inverts some pictures. */
function photograph(bitmap: Bitmap, size: number, appearance: Appearance, random: Random): Bitmap {
  const deviation =
    size * 0.05 * random.uniform() ** 1.5 * random.uniform(0, 1.6) + random.uniform(0, 0.7);
  const soft = blur(bitmap, deviation);
  const data = soft.data === bitmap.data ? bitmap.data.slice() : soft.data;
  addGrain(data, 0.045 * random.uniform() ** 2, random);
  const picture = { data, width: bitmap.width, height: bitmap.height };
  if (random.chance(0.5)) compress(picture, random.uniform(15, 90));
  const inverted = random.chance(appearance.inverted);
  for (let at = 0; at < data.length; at++) {
    const value = Math.max(0, Math.min(1, data[at]!));
    data[at] = Math.round(255 * (inverted ? 1 - value : value)) / 255;
  }
  return picture;
}
