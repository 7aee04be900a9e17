/** Pictures of one digit, cut out or drawn on a screen, and screenshots of drawn numbers. */
import type { Picture } from 'digit-pad/engine';
import { addGrain, blur, compress } from '../../samples/lines/camera.js';
import { smoothNoise } from '../../samples/lines/canvas.js';
import { written } from '../../samples/lines/items.js';
import type { LineSource } from '../../samples/lines/layout.js';
import { emptyLayer } from '../../samples/paint.js';
import type { Random } from '../../support/random.js';
import { pictureOfGrey } from '../sets.js';
import { clampLight, type Snapshot } from './scene.js';
import { writeNumber } from './write.js';

type Range = readonly [low: number, high: number];

export interface DigitCrop {
  /** Room at each side, in heights of the digit; below 0 the picture cuts ink off. */
  margin: Range;
  /** Line width, in heights of the digit. */
  pen: Range;
  /** Chance of light ink on a dark ground. */
  inverted: number;
}

/** Height of a digit, px. */
const SIZE = [50, 700] as const;

export function cropOfDigit(
  source: LineSource,
  { margin, pen, inverted }: DigitCrop,
  random: Random,
): Snapshot {
  const label = random.index(10);
  const size = Math.exp(random.uniform(Math.log(SIZE[0]), Math.log(SIZE[1])));
  const shape = source.digits.pick(random).digit(label, random);
  const style = { lean: random.normal(0, 0.1), wide: Math.exp(random.normal(0, 0.12)) };
  const line = Math.max(1.5, size * random.uniform(...pen));
  const item = written(shape, size, 0, 0, line, style);
  const room = () => size * random.uniform(...margin);
  const [left, right, top, foot] = [room(), room(), room(), room()];
  const layer = emptyLayer(
    Math.max(16, Math.round(left + item.box.width + right)),
    Math.max(16, Math.round(top + size + foot)),
  );
  item.box.x += left;
  item.box.y += top;
  item.draw(layer);
  const { width, height } = layer;
  const [paper, ink] = [random.uniform(0.6, 1), random.uniform(0.5, 0.95)];
  const uneven = smoothNoise(width, height, size, random);
  const data = layer.coverage.map(
    (covered, at) => paper * (1 - ink * covered) * (1 - 0.08 * uneven[at]!),
  );
  const soft = blur({ data, width, height }, random.uniform(0.3, 0.012 * size));
  addGrain(soft.data, random.uniform(0, 0.02), random);
  if (random.chance(0.5)) compress(soft, random.uniform(40, 92));
  clampLight(soft.data);
  if (!random.chance(inverted)) return { grey: soft, label: String(label) };
  const negative = soft.data.map((value) => 1 - value);
  return { grey: { ...soft, data: negative }, label: String(label) };
}

/** Sides of a canvas, px, and the line width, in heights of a digit. */
const CANVAS = { width: [200, 1000], height: [150, 700] } as const;
const DRAWN_PEN = [0.05, 0.22] as const;

const GROUNDS = ['white', 'transparent', 'black', 'transparent, light ink'] as const;

/** A number that was drawn on a canvas: dark or light, on a ground or without one. */
export function screenshot(
  source: LineSource,
  random: Random,
): { picture: Picture; label: string } {
  const [width, height] = [random.uniform(...CANVAS.width), random.uniform(...CANVAS.height)];
  const layer = emptyLayer(Math.round(width), Math.round(height));
  const number = writeNumber(source, layer, random.uniform(...DRAWN_PEN), 6, random);
  for (const item of number.items) item.draw(layer);
  const ground = random.pick(GROUNDS);
  if (ground === 'white' || ground === 'black') {
    const data = layer.coverage.map((ink) => (ground === 'white' ? 1 - ink : ink));
    return { picture: pictureOfGrey({ ...layer, data }), label: number.label };
  }
  const data = new Uint8ClampedArray(4 * layer.coverage.length);
  const light = ground === 'transparent' ? random.uniform(0, 100) : random.uniform(200, 255);
  layer.coverage.forEach((ink, at) => {
    if (ink > 0) data.fill(light, 4 * at, 4 * at + 3);
    data[4 * at + 3] = 255 * ink;
  });
  return { picture: { data, width: layer.width, height: layer.height }, label: number.label };
}
