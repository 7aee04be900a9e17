/** Turns a form into a photograph: paper, light, camera. */
import type { Picture } from 'digit-pad/engine';
import sharp from 'sharp';
import { drawBitmap } from '../../samples/lines/canvas.js';
import { drawInk, drawPath, emptyLayer } from '../../samples/paint.js';
import type { Random } from '../../support/random.js';
import { type FormPage, PAGE } from './form.js';
import type { Level, Range } from './levels.js';

/** Red, green and blue, 0…1. */
type Colour = readonly [number, number, number];

/** Pens, by the light that the ink reflects at its darkest. */
const PENS: readonly ((light: number) => Colour)[] = [
  (light) => [light, light, light],
  (light) => [light * 0.8, light * 0.9, Math.min(1, light + 0.35)],
  (light) => [Math.min(1, light + 0.45), light * 0.8, light * 0.8],
];

/** Printed lines: grey or light blue, of so much light. */
const PRINT = { light: [0.3, 0.8], width: [1, 2] } as const satisfies Record<string, Range>;

export async function photograph(page: FormPage, level: Level, random: Random): Promise<Picture> {
  const { width, height } = PAGE;
  const printed = emptyLayer(width, height);
  const printWidth = random.uniform(...PRINT.width);
  for (const { points } of page.printed) drawPath(printed, points, printWidth);
  for (const { bitmap, ...box } of page.text ?? []) {
    drawBitmap(printed, bitmap, box.x, box.y, box.width, box.height);
  }
  const written = emptyLayer(width, height);
  for (const digit of page.lines.flat()) {
    for (const stroke of digit.strokes) drawInk(written, stroke, page.penWidth);
  }
  const printLight = random.uniform(...PRINT.light);
  const print: Colour = random.chance(0.5)
    ? [printLight, printLight, printLight]
    : [printLight * 0.85, printLight * 0.95, Math.min(1, printLight + 0.15)];
  const ink = random.pick(PENS)(random.uniform(...level.ink));
  const paper = random.uniform(...level.paper);
  const warmth = random.uniform(-0.03, 0.03);
  const texture = smoothNoise(width, height, 24, random);
  const lit = shading(level, random);
  const sigma = random.uniform(...level.blur);
  const planes = ([0, 1, 2] as const).map((c) => {
    const tint = paper * (1 + (c === 0 ? warmth : c === 2 ? -warmth : 0));
    const plane = new Float32Array(width * height);
    for (let i = 0; i < plane.length; i++) {
      const light =
        tint * (1 + level.texture * texture[i]!) * lit(i % width, Math.floor(i / width));
      const afterPrint = 1 - printed.coverage[i]! * (1 - print[c]);
      plane[i] = light * afterPrint * (1 - written.coverage[i]! * (1 - ink[c]));
    }
    return blur(plane, width, height, sigma);
  });
  const inverted = random.chance(level.inverted);
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    const grain = level.grain * random.normal();
    planes.forEach((plane, c) => {
      const value = plane[i]! + grain;
      data[4 * i + c] = 255 * (inverted ? 1 - value : value);
    });
    data[4 * i + 3] = 255;
  }
  return level.jpeg === undefined
    ? { data, width, height }
    : compressed({ data, width, height }, level.jpeg);
}

/** One soft-edged shadow over a slow fall of the light. */
function shading({ shadow }: Level, random: Random): (x: number, y: number) => number {
  const angle = random.uniform(0, 2 * Math.PI);
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
  const edge = random.uniform(-0.3, 0.3) * PAGE.width;
  const softness = random.uniform(0.03, 0.15) * PAGE.width;
  const depth = shadow * random.uniform(0.4, 1);
  const fall = (shadow / 2) * random.uniform(0, 1);
  return (x, y) => {
    const along = (x - PAGE.width / 2) * nx + (y - PAGE.height / 2) * ny;
    const dark = 1 / (1 + Math.exp(-(along - edge) / softness));
    return (1 - depth * dark) * (1 - fall * (0.5 + along / (PAGE.width + PAGE.height)));
  };
}

/** About −1…1, changing over `grain` px. */
function smoothNoise(width: number, height: number, grain: number, random: Random): Float32Array {
  const columns = Math.ceil(width / grain) + 2;
  const knots = Float32Array.from({ length: columns * (Math.ceil(height / grain) + 2) }, () =>
    random.uniform(-1, 1),
  );
  return Float32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [(i % width) / grain, Math.floor(i / width) / grain];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const at = row * columns + column;
    const [u, v] = [x - column, y - row];
    const top = knots[at]! * (1 - u) + knots[at + 1]! * u;
    const bottom = knots[at + columns]! * (1 - u) + knots[at + columns + 1]! * u;
    return top * (1 - v) + bottom * v;
  });
}

/** How many there are, and how far apart they lie in memory. */
type Steps = readonly [count: number, step: number];

/** Gaussian, across and then down. */
function blur(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const reach = Math.ceil(3 * sigma);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((a, b) => a + b, 0);
  const pass = (from: Float32Array, [lines, lineStep]: Steps, [count, step]: Steps) => {
    const blurred = new Float32Array(from.length);
    for (let line = 0; line < lines; line++) {
      for (let own = 0; own < count; own++) {
        let value = 0;
        for (let k = -reach; k <= reach; k++) {
          const at = Math.max(0, Math.min(count - 1, own + k));
          value += kernel[k + reach]! * from[line * lineStep + at * step]!;
        }
        blurred[line * lineStep + own * step] = value / sum;
      }
    }
    return blurred;
  };
  const rows: Steps = [height, width];
  const columns: Steps = [width, 1];
  return pass(pass(plane, rows, columns), columns, rows);
}

async function compressed({ data, width, height }: Picture, quality: number): Promise<Picture> {
  const raw = { raw: { width, height, channels: 4 as const } };
  const file = await sharp(data, raw).removeAlpha().jpeg({ quality }).toBuffer();
  const pixels = await sharp(file).ensureAlpha().raw().toBuffer();
  return { data: new Uint8ClampedArray(pixels), width, height };
}
