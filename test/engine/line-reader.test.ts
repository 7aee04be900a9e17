/** Crops of one line and grids of boxes, through the whole engine with the models that ship. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Picture, type Stroke } from 'digit-pad/engine';
import { chequeCrop } from '../fixtures/cheques.js';
import { writeNumber } from '../fixtures/digits.js';
import { picturePage } from '../fixtures/pages.js';

const recognizer = await createRecognizer({ backend: 'wasm' });
after(() => recognizer.dispose());

test('an amount is read from patterned paper', async () => {
  for (const text of ['2407', '35016']) {
    const crop = chequeCrop(text);
    const { value, confidence, digits, lines } = await recognizer.recognize(crop);
    assert.equal(value, text);
    assert.ok(confidence > 0.2 && confidence <= 1);
    assert.deepEqual(lines.length, 1);
    digits.forEach(({ box, alternatives, value: own }, i) => {
      assert.ok(box.x >= 0 && box.x + box.width <= crop.width);
      assert.ok(box.height <= crop.height);
      if (i > 0) assert.ok(box.x > digits[i - 1]!.box.x);
      assert.equal(alternatives[0]!.value, own);
    });
  }
});

test('a known length is kept to, and an explanation shows each digit', async () => {
  const crop = chequeCrop('2407');
  const { value } = await recognizer.recognize(crop, { length: 4 });
  assert.equal(value, '2407');
  const { explanation } = await recognizer.recognize(crop, { explain: true });
  assert.deepEqual(
    explanation!.shapes.map((shape) => shape.value),
    [...'2407'],
  );
  for (const { input, probabilities } of explanation!.shapes) {
    assert.equal(input.data.length, 28 * 28);
    assert.ok(Math.abs(probabilities.reduce((a, b) => a + b, 0) - 1) < 1e-3);
  }
});

test('what is known of a number is kept to, and never forced', async () => {
  const crop = chequeCrop('2407');
  for (const options of [{ accept: ['2407', '2467'] }, { pattern: '2\\d+' }, { min: '2000' }]) {
    const { value, conflict } = await recognizer.recognize(crop, options);
    assert.deepEqual([value, conflict], ['2407', undefined], JSON.stringify(options));
  }
  for (const [options, broken] of [
    [{ accept: ['1111', '3333'] }, 'accept'],
    [{ check: 'luhn' }, 'check'],
    [{ max: '99' }, 'range'],
  ] as const) {
    const { value, conflict } = await recognizer.recognize(crop, options);
    assert.deepEqual([value, conflict], ['2407', broken], JSON.stringify(options));
  }
});

test('an amount has a text in the language, and is doubtful, since its signs are not read', async () => {
  const options = { format: 'amount', locale: 'de' } as const;
  const { value, text, confidence } = await recognizer.recognize(chequeCrop('2407'), options);
  assert.deepEqual([value, text], ['2407', '2.407']);
  assert.ok(confidence < 0.5);
});

test('the segmenter of pages can be asked for', async () => {
  const page = picturePage({
    width: 200,
    height: 90,
    ink: writeNumber('47', { x: 20, y: 15, height: 60, gap: 0.4 }),
  });
  const { value } = await recognizer.recognize(page, { segmenter: 'picture' });
  assert.equal(value, '47');
});

const CELL = 40;
const GRID = ['5..7', '.2..', '4..9'];

/** A table, looked at from the side. */
function photographedGrid(): Picture {
  const from = (x: number, y: number) => ({
    x: 40 + x * (1 - 0.0006 * y) + 0.08 * y,
    y: 50 + y * (1 - 0.0003 * x) + 0.05 * x,
  });
  const line = (x0: number, y0: number, x1: number, y1: number): Stroke => ({
    points: [from(x0, y0), from(x1, y1)],
  });
  const [rows, columns] = [GRID.length, GRID[0]!.length];
  const printed = [
    ...Array.from({ length: rows + 1 }, (_, i) => line(0, i * CELL, columns * CELL, i * CELL)),
    ...Array.from({ length: columns + 1 }, (_, i) => line(i * CELL, 0, i * CELL, rows * CELL)),
  ];
  const ink = GRID.flatMap((row, y) =>
    [...row].flatMap((digit, x) =>
      digit === '.'
        ? []
        : writeNumber(digit, { x: x * CELL + 10, y: y * CELL + 8, height: 24, gap: 0 }).map(
            ({ points }) => ({ points: points.map((point) => from(point.x, point.y)) }),
          ),
    ),
  );
  return picturePage({ width: 260, height: 240, ink, penWidth: 3, printed, printWidth: 2 });
}

/** By 90°, clockwise. */
function turnedPicture({ data, width, height }: Picture): Picture {
  const turned = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = x * height + height - 1 - y;
      turned.set(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4), 4 * to);
    }
  }
  return { data: turned, width: height, height: width };
}

test('the cells of a grid come in reading order, empty ones included, however the page is turned', async () => {
  let picture = photographedGrid();
  for (let turn = 0; turn < 4; turn++) {
    const { grid, value, lines } = await recognizer.recognize(picture);
    assert.ok(grid, `turned ${turn} times`);
    assert.deepEqual([grid.rows, grid.columns], [3, 4]);
    const rows = GRID.map((_, row) =>
      grid.cells
        .filter((cell) => cell.row === row)
        .map((cell) => cell.value || '.')
        .join(''),
    );
    assert.deepEqual(rows, GRID, `turned ${turn} times`);
    assert.equal(value, '57249');
    assert.equal(lines.length, 3);
    for (const { box } of grid.cells) assert.ok(box.width > 25 && box.width < 60);
    picture = turnedPicture(picture);
  }
});

test('a digit by a thick pen is no grid', async () => {
  for (const penWidth of [8, 14, 24]) {
    for (const digit of '149') {
      const ink = writeNumber(digit, { x: 30, y: 25, height: 120 });
      const { grid } = await recognizer.recognize(
        picturePage({ width: 260, height: 260, ink, penWidth }),
      );
      assert.equal(grid, undefined, `${digit}, ${penWidth} px`);
    }
  }
});
