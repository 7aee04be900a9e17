/**
 * Makes the demo's sample pictures, demo/samples/*.jpg: numbers in the demo's handwriting, on paper of the
 * generator of test pages. Fails when one is not read as written. Needs
 * a build.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import sharp from 'sharp';
import { LEVELS } from '../build/model/evaluate/pictures/levels.js';
import { photograph } from '../build/model/evaluate/pictures/photograph.js';
import { Random } from '../build/model/support/random.js';
import { boxes, straight, turned } from '../build/test/fixtures/pages.js';
import { write } from '../demo/handwriting.js';
import { createRecognizer } from '../dist/engine.js';
import { root } from './lib/paths.mjs';

/** Cut out of the middle of the page, whose width is the generator's; px. */
const PAGE_WIDTH = 1000;
const WIDTH = 680;
const HEIGHT = 270;
const MOST_BYTES = 70_000;
const QUALITY = 78;

const [, MEDIUM, HEAVY] = LEVELS;
const PEN = { ...MEDIUM, inverted: 0, texture: 0.025 };
const BOARD = { ...MEDIUM, inverted: 1, paper: [0.86, 0.9], texture: 0.05, ink: [0.1, 0.15] };
const SHADOW = { ...HEAVY, inverted: 0, ink: [0.15, 0.25], shadow: 0.5, blur: [0.7, 0.8] };

/** Numbers from top to bottom, each in a strip of the page, px; the seeds make four different papers. */
const SAMPLES = [
  { name: 'boxes', seed: 11, numbers: ['40789'], level: PEN, strip: 150, penWidth: 6 },
  { name: 'shadow', seed: 3, numbers: ['2368'], level: SHADOW, strip: 170, penWidth: 7, tilt: 2 },
  { name: 'board', seed: 11, numbers: ['9136'], level: BOARD, strip: 170, penWidth: 9 },
  {
    name: 'list',
    seed: 12,
    numbers: ['135', '2746', '908'],
    level: PEN,
    strip: 84,
    penWidth: 4,
    tilt: -1.5,
  },
];

const EDGE = (PAGE_WIDTH - WIDTH) / 2;
/** Side of a printed box, of its strip. */
const BOX = 0.8;

const recognizer = await createRecognizer({ worker: false });
for (const sample of SAMPLES) {
  const file = join(root, 'demo/samples', `${sample.name}.jpg`);
  const picture = await draw(sample, new Random(sample.seed, 0));
  const raw = { raw: { width: picture.width, height: picture.height, channels: 4 } };
  await sharp(picture.data, raw)
    .removeAlpha()
    .extract({ left: EDGE, top: 0, width: WIDTH, height: HEIGHT })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toFile(file);
  const read = await lines(file);
  const { size } = statSync(file);
  console.log(`${sample.name}.jpg: ${Math.round(size / 1000)} kB, read ${read.join(', ')}`);
  if (read.join() !== sample.numbers.join() || size > MOST_BYTES) process.exitCode = 1;
}
recognizer.dispose();

async function draw({ name, numbers, level, strip, penWidth, tilt = 0 }, random) {
  const top = (HEIGHT - numbers.length * strip) / 2;
  const hand = () => random.uniform();
  const written = numbers.map((number, line) => {
    const at = top + line * strip;
    if (name !== 'boxes')
      return moved(write(number, { width: WIDTH, height: strip }, hand), EDGE, at);
    const side = strip * BOX;
    const left = (PAGE_WIDTH - number.length * side) / 2;
    return [...number].flatMap((digit, place) =>
      moved(write(digit, { width: side, height: strip }, hand), left + place * side, at),
    );
  });
  const printed =
    {
      boxes: () => inBoxes(numbers[0].length, strip * BOX),
      board: () => [],
    }[name] ?? (() => onLines(numbers, strip, top));
  const page = {
    printed: turned(printed(), tilt),
    lines: written.map((strokes) => [{ strokes: turned(strokes, tilt) }]),
    penWidth,
  };
  return photograph(page, level, random);
}

function moved(strokes, dx, dy) {
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
  }));
}

/** One above the first number, and one below each. */
function onLines(numbers, strip, top) {
  return Array.from({ length: numbers.length + 2 }, (_, line) => {
    const y = top + (line - 0.16) * strip;
    return straight(-EDGE, y, PAGE_WIDTH + EDGE, y);
  });
}

function inBoxes(count, side) {
  return boxes((PAGE_WIDTH - count * side) / 2, (HEIGHT - side) / 2, side, count);
}

async function lines(file) {
  const { data, info } = await sharp(file)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
  const { digits, lines } = await recognizer.recognize(pixels);
  return lines.map(({ start, end }) =>
    digits
      .slice(start, end)
      .map(({ value }) => value)
      .join(''),
  );
}
