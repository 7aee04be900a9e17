/** A photograph of one number on paper, as people take them to try a reader of digits. */
import type { Bitmap } from '../../../src/engine/data/bitmap.js';
import { addGrain, blur, compress } from '../../samples/lines/camera.js';
import { smoothNoise } from '../../samples/lines/canvas.js';
import type { Item } from '../../samples/lines/items.js';
import type { LineSource } from '../../samples/lines/layout.js';
import { emptyLayer } from '../../samples/paint.js';
import type { Random } from '../../support/random.js';
import { addBorder, type Border, printPaper, type Ruling } from './surroundings.js';
import { writeNumber, writeWords } from './write.js';

type Range = readonly [low: number, high: number];

/** What a number is written with: line width in heights of a digit, and the share of the light that it absorbs. */
export interface Pen {
  width: Range;
  ink: Range;
  /** Gaps in the line, 0…1. */
  rough: number;
}

export const PENS = {
  pencil: { width: [0.035, 0.06], ink: [0.28, 0.55], rough: 0.5 },
  ballpoint: { width: [0.04, 0.075], ink: [0.5, 0.85], rough: 0.15 },
  marker: { width: [0.11, 0.2], ink: [0.75, 0.95], rough: 0 },
} as const satisfies Record<string, Pen>;

export interface Scene {
  pens: readonly (keyof typeof PENS)[];
  papers: readonly Ruling[];
  border?: Border;
  words?: boolean;
  /** Share of the light that the darkest shadow takes. */
  shadow: number;
}

export interface Snapshot {
  /** Brightness, 0…1. */
  grey: Bitmap;
  label: string;
}

/** Longer side of a picture, px; those of phones have up to 4000, which are made of `LARGEST_DRAWN` px. */
const LONGER_SIDE = [300, 3000] as const;
const LARGEST_DRAWN = 1300;

/** Width : height of a picture that is held upright or across. */
const SHAPES = [4 / 3, 3 / 4] as const;

const MOST_DIGITS = 10;

export function composeScene(source: LineSource, scene: Scene, random: Random): Snapshot {
  const side = Math.exp(random.uniform(...(LONGER_SIDE.map(Math.log) as [number, number])));
  const drawn = Math.min(side, LARGEST_DRAWN);
  const shape = random.pick(SHAPES);
  const [width, height] = shape > 1 ? [drawn, drawn / shape] : [drawn * shape, drawn];
  const page = emptyLayer(Math.round(width), Math.round(height));
  const pen = PENS[random.pick(scene.pens)];
  const number = writeNumber(source, page, random.uniform(...pen.width), MOST_DIGITS, random);
  const light = random.uniform(0.55, 0.97);
  const data = new Float32Array(page.coverage.length).fill(light);
  printPaper(data, page, random.pick(scene.papers), number.size, random);
  if (scene.words) writeWords(source, page, number, random);
  draw(data, page, number.items, pen, number.size, random);
  shade(data, page, scene.shadow, random);
  if (scene.border) addBorder(data, page, scene.border, number.box, random);
  const deviation = random.uniform(0.4, Math.max(0.7, 0.0013 * drawn));
  const soft = blur({ data, width: page.width, height: page.height }, deviation);
  addGrain(soft.data, random.uniform(0.004, 0.025), random);
  if (random.chance(0.7)) compress(soft, random.uniform(40, 92));
  clampLight(soft.data);
  return { grey: larger(soft, Math.max(1, Math.round(side / drawn))), label: number.label };
}

function draw(
  data: Float32Array,
  page: { coverage: Float32Array; width: number; height: number },
  items: readonly Item[],
  pen: Pen,
  size: number,
  random: Random,
): void {
  for (const item of items) item.draw(page);
  const ink = random.uniform(...pen.ink);
  const gaps = smoothNoise(page.width, page.height, Math.max(1.2, size * 0.06), random);
  for (let at = 0; at < data.length; at++) {
    if (page.coverage[at] === 0) continue;
    data[at]! *= 1 - ink * page.coverage[at]! * (1 - pen.rough * Math.max(0, gaps[at]!));
  }
}

/** Keeps brightness between 0 and 1. */
export function clampLight(data: Float32Array): void {
  for (let at = 0; at < data.length; at++) data[at] = Math.max(0, Math.min(1, data[at]!));
}

/** Light that falls off to one side, and the shadow of a phone or a hand. */
function shade(
  data: Float32Array,
  { width, height }: { width: number; height: number },
  most: number,
  random: Random,
): void {
  const angle = random.uniform(0, 2 * Math.PI);
  const [nx, ny] = [Math.cos(angle) / width, Math.sin(angle) / height];
  const [edge, soft] = [random.uniform(-0.35, 0.35), random.uniform(0.02, 0.15)];
  const [deep, fall] = [most * random.uniform(0.3, 1), 0.5 * most * random.uniform()];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const along = (x - width / 2) * nx + (y - height / 2) * ny;
      const dark = 1 / (1 + Math.exp((edge - along) / soft));
      data[y * width + x]! *= (1 - deep * dark) * (1 - fall * (0.5 + along));
    }
  }
}

/** Repeats pixels between which it interpolates, as a phone's own enlargement does. */
function larger(bitmap: Bitmap, factor: number): Bitmap {
  if (factor === 1) return bitmap;
  const [width, height] = [bitmap.width * factor, bitmap.height * factor];
  const data = new Float32Array(width * height);
  const near = (at: number, count: number) => {
    const place = Math.max(0, Math.min(count - 1, (at + 0.5) / factor - 0.5));
    const low = Math.floor(place);
    return { low, high: Math.min(count - 1, low + 1), share: place - low };
  };
  const across = Array.from({ length: width }, (_, x) => near(x, bitmap.width));
  for (let y = 0; y < height; y++) {
    const row = near(y, bitmap.height);
    for (let x = 0; x < width; x++) {
      const { low, high, share } = across[x]!;
      const at = (line: number) =>
        (1 - share) * bitmap.data[line * bitmap.width + low]! +
        share * bitmap.data[line * bitmap.width + high]!;
      data[y * width + x] = (1 - row.share) * at(row.low) + row.share * at(row.high);
    }
  }
  return { data, width, height };
}
