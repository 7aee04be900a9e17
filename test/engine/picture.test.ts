/** Pages of several digits as pixels, through the whole engine with the model that ships. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Lattice, type Picture } from 'digit-pad/engine';
import { Random } from '../../model/support/random.js';
import { pictureSegmenter } from '../../src/engine/segment/picture/page.js';
import { writeNumber } from '../fixtures/digits.js';
import { boxes, picturePage, straight, turned } from '../fixtures/pages.js';

const recognizer = await createRecognizer({ backend: 'cpu' });
after(() => recognizer.dispose());

const write = (text: string, x: number, y: number, height = 44, gap = 0.35) =>
  writeNumber(text, { x, y, height, gap });

const PAGE = { width: 420, height: 260 };
const THREE_LINES = [
  ...write('2407', 30, 30),
  ...write('358', 60, 105),
  ...write('90162', 30, 180),
];

async function linesOf(picture: Picture): Promise<string[]> {
  const { digits, lines } = await recognizer.recognize(picture);
  return lines.map(({ start, end }) =>
    digits
      .slice(start, end)
      .map(({ value }) => value)
      .join(''),
  );
}

test('a page is read line by line, with each digit in its place', async () => {
  const { value, digits, lines, rejected } = await recognizer.recognize(
    picturePage({ ...PAGE, ink: THREE_LINES }),
  );
  assert.equal(value, '240735890162');
  assert.deepEqual(
    lines.map(({ start, end }) => [start, end]),
    [
      [0, 4],
      [4, 7],
      [7, 12],
    ],
  );
  assert.deepEqual(rejected, []);
  for (const { box, strokes } of digits) {
    assert.ok(box.height > 40 && box.height < 56, `height ${box.height}`);
    assert.deepEqual(strokes, []);
  }
  assert.ok(digits[0]!.box.x > 20 && digits[0]!.box.x < 40);
});

test('light writing on dark paper is read alike', async () => {
  const page = picturePage({ ...PAGE, ink: THREE_LINES, inverted: true });
  assert.deepEqual(await linesOf(page), ['2407', '358', '90162']);
});

test('paper in a deep shadow, and on a dark table, is read alike', async () => {
  const shadow = (x: number) => 1 - 0.7 / (1 + Math.exp((200 - x) / 12));
  const inShadow = picturePage({ ...PAGE, ink: THREE_LINES, light: shadow });
  assert.deepEqual(await linesOf(inShadow), ['2407', '358', '90162']);
  const table = (x: number, y: number) => (x < 12 || y < 12 || x > 400 || y > 245 ? 0.08 : 1);
  const onTable = picturePage({ ...PAGE, ink: THREE_LINES, light: table });
  assert.deepEqual(await linesOf(onTable), ['2407', '358', '90162']);
});

test('ruled lines through the feet of the digits are no part of them', async () => {
  const printed = [72, 147, 222].map((y) => straight(5, y, 415, y));
  const page = picturePage({ ...PAGE, ink: THREE_LINES, printed });
  assert.deepEqual(await linesOf(page), ['2407', '358', '90162']);
});

test('squared paper is no table, whatever the pen', async () => {
  const printed = Array.from({ length: 14 }, (_, i) => [
    straight(0, 7 + 31 * i, 420, 11 + 31 * i),
    straight(17 + 31 * i, 0, 13 + 31 * i, 420),
  ]).flat();
  for (const penWidth of [3, 11]) {
    const ink = write('2407', 60, 150, 90);
    const page = picturePage({ width: 420, height: 420, ink, penWidth, printed, printWidth: 1.5 });
    assert.deepEqual(await linesOf(page), ['2407'], `pen of ${penWidth} px`);
    assert.equal((await recognizer.recognize(page)).grid, undefined);
  }
});

test('boxes are not digits, and their borders are not 1s', async () => {
  const ink = [...'5719'].flatMap((digit, i) => write(digit, 38 + i * 64, 40));
  const page = picturePage({ width: 320, height: 130, ink, printed: boxes(24, 30, 64, 4) });
  assert.deepEqual(await linesOf(page), ['5719']);
});

test('a tilted page keeps its lines', async () => {
  const page = picturePage({ ...PAGE, height: 300, ink: turned(THREE_LINES, 5) });
  assert.deepEqual(await linesOf(page), ['2407', '358', '90162']);
});

test('digits that touch are told apart, and a broken one is put together', async () => {
  const touching = write('35', 30, 30, 60, -0.02);
  assert.deepEqual(await linesOf(picturePage({ width: 160, height: 120, ink: touching })), ['35']);
  const page = picturePage({ width: 120, height: 120, ink: write('0', 30, 30, 60), penWidth: 6 });
  const gap = 4 * 120 * 58;
  page.data.fill(242, gap, gap + 4 * 120 * 3);
  assert.deepEqual(await linesOf(page), ['0']);
});

test('nothing is read where nothing was written', async () => {
  const random = new Random(5);
  const noise = picturePage({ ...PAGE, light: () => 0.8 + random.normal(0, 0.04) });
  const ruled = picturePage({
    ...PAGE,
    printed: [60, 120, 180].map((y) => straight(5, y, 415, y + 4)),
  });
  const form = picturePage({ ...PAGE, printed: boxes(24, 30, 64, 4) });
  const black = picturePage({ ...PAGE, light: () => 0 });
  for (const page of [picturePage(PAGE), noise, ruled, form, black]) {
    const { value, digits, lines } = await recognizer.recognize(page);
    assert.deepEqual({ value, digits, lines }, { value: '', digits: [], lines: [] });
  }
});

test('a large picture is shrunk for reading, and its boxes are in its own pixels', async () => {
  const page = picturePage({
    width: 3000,
    height: 2200,
    ink: write('47', 600, 800, 500),
    penWidth: 40,
  });
  const { value, digits } = await recognizer.recognize(page);
  assert.equal(value, '47');
  assert.ok(Math.abs(digits[0]!.box.y - 780) < 15, `${digits[0]!.box.y}`);
  assert.ok(Math.abs(digits[0]!.box.height - 540) < 25, `${digits[0]!.box.height}`);
});

test('the number of digits may be known', async () => {
  const page = picturePage({ width: 200, height: 120, ink: write('80', 30, 30, 60) });
  assert.equal((await recognizer.recognize(page, { length: 2 })).value, '80');
});

test('a small picture that holds one digit is that digit, as it was before there were pages', async () => {
  const page = picturePage({ width: 28, height: 28, ink: write('3', 8, 4, 20), penWidth: 2.4 });
  const one = await recognizer.recognize(page, { length: 1 });
  const whole = await recognizer.recognize(page, { length: 1, segmenter: 'whole' });
  assert.deepEqual(one, whole);
  assert.equal(one.value, '3');
});

test('what is no page of digits is refused with the reason', async () => {
  const data = new Uint8ClampedArray(4);
  await assert.rejects(
    recognizer.recognize({ data, width: 20_000, height: 10_000 }),
    /100 million pixels, got 20000 × 10000/,
  );
  const dots = picturePage({ width: 1200, height: 1200, penWidth: 3 });
  for (let y = 6; y < 1190; y += 16) {
    for (let x = 6; x < 1190; x += 16) {
      for (let row = y; row < y + 10; row++) {
        const at = 4 * (row * 1200 + x);
        dots.data.fill(0, at, at + 3);
        dots.data.fill(0, at + 4, at + 7);
      }
    }
  }
  await assert.rejects(recognizer.recognize(dots), /holds \d+ shapes; .* at most 4000/);
});

test('a page with too many proposals is refused with the reason, whatever is asked of it', async () => {
  // Four bars close together are ten proposals, three are six: 203 × 10 + 3 × 6 = 2,048.
  const bars = Array.from({ length: 206 }, (_, group) =>
    Array.from({ length: group < 203 ? 4 : 3 }, (_, bar) => {
      const x = 10 + 29 * (group % 34) + 6 * bar;
      const y = 10 + 24 * Math.floor(group / 34);
      return straight(x, y, x, y + 12);
    }),
  ).flat();
  const size = { width: 1020, height: 190 };
  const page = picturePage({ ...size, ink: bars, penWidth: 3 });
  const data = Float32Array.from({ length: 1020 * 190 }, (_, i) => 1 - page.data[4 * i]! / 255);
  const { segments } = pictureSegmenter.segment({ data, ...size }, {}) as Lattice;
  assert.equal(segments.length, 2048);
  await assert.rejects(
    recognizer.recognize(page, { length: 1 }),
    /holds 2049 shapes and parts of shapes that may be digits; .* at most 2048/,
  );
});

test('the segmenter "picture" reads no ink', async () => {
  const { value, warning } = await recognizer.recognize(
    { strokes: write('7', 0, 0) },
    { segmenter: 'picture' },
  );
  assert.equal(value, '7');
  assert.match(warning!.message, /reads pictures; it was given ink/);
});

test('an explanation is available on request: the input of the classifier, and the other readings', async () => {
  const page = picturePage({ width: 200, height: 120, ink: write('80', 30, 30, 60) });
  assert.equal((await recognizer.recognize(page)).explanation, undefined);
  const { digits, explanation } = await recognizer.recognize(page, { explain: true });
  const { shapes, lost } = explanation!;
  assert.deepEqual(
    shapes.map(({ value, box }) => ({ value, box })),
    digits.map(({ value, box }) => ({ value, box })),
  );
  for (const [i, { input, probabilities, layers }] of shapes.entries()) {
    assert.deepEqual([input.width, input.height, input.data.length], [28, 28, 784]);
    assert.equal(Math.max(...input.data), 1);
    assert.equal(probabilities.length, 11);
    assert.ok(Math.abs(probabilities.reduce((a, b) => a + b, 0) - 1) < 1e-5);
    assert.equal(probabilities[Number(digits[i]!.value)], digits[i]!.confidence);
    assert.ok(layers.length >= 3);
    for (const { width, height, maps } of layers) {
      for (const map of maps) assert.equal(map.length, width * height);
    }
  }
  assert.ok(lost.length > 0 && lost[0]!.value !== '80');
  assert.ok(lost.every(({ confidence }) => confidence >= 0 && confidence <= 1));
});

test('ink is explained as well, and what was refused too', async () => {
  const scribble = {
    points: Array.from({ length: 60 }, (_, i) => ({
      x: 30 * Math.sin(i),
      y: i + 20 * Math.cos(2.3 * i),
    })),
  };
  const { value, explanation } = await recognizer.recognize(
    { strokes: [scribble] },
    { explain: true, segmenter: 'whole' },
  );
  assert.equal(value, '');
  assert.equal(explanation!.shapes[0]!.value, '');
  assert.ok(explanation!.shapes[0]!.probabilities[10]! > 0.5);
});

test('a wide digit is one, whatever could be cut out of it', async () => {
  const wide = write('000', 30, 30, 44, 0.2).map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: 2.2 * x, y })),
  }));
  const page = picturePage({ width: 480, height: 110, ink: wide });
  assert.deepEqual(await linesOf(page), ['000']);
});

test('digits that touch those of the line below stay in their lines', async () => {
  const ink = [...'4173', ...'9158'].flatMap((digit, i) => {
    const reaches = i === 5;
    const x = 30 + 46 * (i % 4);
    return i < 4 ? write(digit, x, 30) : write(digit, x, reaches ? 71 : 92, reaches ? 65 : 44);
  });
  const page = picturePage({ width: 240, height: 170, ink });
  assert.deepEqual(await linesOf(page), ['4173', '9158']);
});

test('the borders of boxes close to each other go, and the digits in them stay', async () => {
  const rows = [30, 102, 174];
  const printed = rows.flatMap((y) => boxes(24, y, 62, 4));
  const ink = ['0606', '9471', '6208'].flatMap((text, i) =>
    [...text].flatMap((digit, place) => write(digit, 38 + place * 62, rows[i]! + 11, 40)),
  );
  const page = picturePage({ width: 320, height: 270, ink, printed, penWidth: 5 });
  assert.deepEqual(await linesOf(page), ['0606', '9471', '6208']);
});

test('the side of a digit that runs along a border is no border', async () => {
  const printed = boxes(24, 30, 62, 3);
  const ink = ['6', '0', '6'].flatMap((digit, i) => write(digit, 26 + i * 62, 33, 54));
  const page = picturePage({ width: 260, height: 130, ink, printed, penWidth: 4 });
  assert.deepEqual(await linesOf(page), ['606']);
});

test('strokes that run along a thick ruled line, or along the border of a box, stay', async () => {
  const size = { width: 320, height: 170, printWidth: 2.5 };
  for (const off of [-1, 0, 1]) {
    const feet = picturePage({
      ...size,
      ink: write('2407', 30, 36 + off),
      printed: [straight(5, 80, 315, 80), straight(5, 150, 315, 150)],
    });
    assert.deepEqual(await linesOf(feet), ['2407'], `the line is ${off} px off`);
    const bars = picturePage({
      ...size,
      ink: [...'2407'].flatMap((digit, i) => write(digit, 32 + i * 56, 30 + Math.abs(off))),
      printed: boxes(24, 30, 56, 4),
      penWidth: 3,
    });
    assert.deepEqual(await linesOf(bars), ['2407'], `the border is ${off} px off`);
  }
});

test('what shows through the paper beside a number is no digit', async () => {
  const page = picturePage({ width: 240, height: 110, ink: write('352', 30, 30) });
  for (let y = 32; y < 72; y++) page.data.fill(175, 4 * (240 * y + 160), 4 * (240 * y + 164));
  assert.deepEqual(await linesOf(page), ['352']);
});

test('a close crop of a digit by a thick pen is read, its length known or not', async () => {
  for (const text of '0238') {
    const ink = write(text, 8, 8, 30);
    const picture = picturePage({ width: 46, height: 46, ink, penWidth: 8 });
    assert.equal((await recognizer.recognize(picture)).value, text);
    assert.equal((await recognizer.recognize(picture, { length: 1 })).value, text);
  }
});

test('a digit that fills its picture is dark on light, and light on dark', async () => {
  for (const text of '0358') {
    const ink = write(text, 30, 30, 240);
    for (const inverted of [false, true]) {
      const page = picturePage({ width: 230, height: 300, ink, penWidth: 48, inverted });
      assert.equal((await recognizer.recognize(page)).value, text);
    }
  }
});

test('a drawing without a ground is read in dark ink and in light ink', async () => {
  const { data, width, height } = picturePage({
    width: 300,
    height: 120,
    ink: write('407', 40, 30),
  });
  for (const ink of [20, 250]) {
    const drawn = Uint8ClampedArray.from(data, (_, i) => (i % 4 === 3 ? 255 - data[i - 1]! : ink));
    for (let i = 3; i < drawn.length; i += 4) if (drawn[i]! < 40) drawn[i] = 0;
    const { value } = await recognizer.recognize({ data: drawn, width, height });
    assert.equal(value, '407');
  }
});

test('pale paper with a little noise is an empty page, with any border', async () => {
  const random = new Random(7);
  const picture = picturePage({ width: 300, height: 200 });
  for (let i = 0; i < picture.data.length; i += 4) {
    picture.data.fill(243 + random.index(5), i, i + 3);
  }
  const { value, rejected } = await recognizer.recognize(picture);
  assert.equal(value, '');
  assert.deepEqual(rejected, []);
});
