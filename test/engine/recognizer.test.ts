/** The whole engine with the model that ships, in Node, through the package's own entry. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createRecognizer, type Ink, type Picture, type Stroke } from 'digit-pad/engine';
import { writeNumber } from '../fixtures/digits.js';

const recognizer = await createRecognizer();
after(() => recognizer.dispose());

const ALL_DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

function moved(strokes: readonly Stroke[], scale: number, dx: number, dy: number): Stroke[] {
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy })),
  }));
}

/** Ink as a picture: a round pen of `lineWidth` pixels on paper. */
function photograph(strokes: readonly Stroke[], side: number, lineWidth: number): Picture {
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const { points } of strokes) {
    for (let i = 1; i < points.length; i++) {
      for (let part = 0; part <= 20; part++) {
        const x = points[i - 1]!.x + ((points[i]!.x - points[i - 1]!.x) * part) / 20;
        const y = points[i - 1]!.y + ((points[i]!.y - points[i - 1]!.y) * part) / 20;
        stamp(data, side, x, y, lineWidth / 2);
      }
    }
  }
  return { data, width: side, height: side };
}

function stamp(data: Uint8ClampedArray, side: number, x: number, y: number, radius: number) {
  for (let row = Math.floor(y - radius - 1); row <= y + radius + 1; row++) {
    for (let column = Math.floor(x - radius - 1); column <= x + radius + 1; column++) {
      if (row < 0 || column < 0 || row >= side || column >= side) continue;
      const away = Math.sqrt((column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2);
      const paper = 255 * Math.min(1, Math.max(0, away - radius + 0.5));
      const pixel = 4 * (row * side + column);
      for (let c = pixel; c < pixel + 3; c++) data[c] = Math.min(data[c]!, paper);
    }
  }
}

test('an empty pad is the empty value', async () => {
  for (const strokes of [[], [{ points: [] }]]) {
    const { value, digits, alternatives, rejected, lines } = await recognizer.recognize({
      strokes,
    });
    assert.equal(value, '');
    assert.deepEqual([digits, rejected, lines], [[], [], []]);
    assert.equal(alternatives[0]?.value, '');
  }
});

test('a dot is no digit, and neither is a speck on a pad', async () => {
  const dot = [{ points: [{ x: 100, y: 80 }] }];
  const speck = [
    {
      points: [
        { x: 100, y: 80 },
        { x: 101, y: 81 },
        { x: 100, y: 82 },
      ],
    },
  ];
  for (const strokes of [dot, speck]) {
    const { value, rejected } = await recognizer.recognize({ strokes, width: 400, height: 180 });
    assert.equal(value, '');
    assert.equal(rejected.length, 1);
  }
});

test('numbers are read from left to right, with a box, strokes and a confidence each', async () => {
  const strokes = writeNumber('407');
  const { value, confidence, digits, alternatives, lines } = await recognizer.recognize({
    strokes,
  });
  assert.equal(value, '407');
  assert.ok(confidence > 0.5 && confidence <= 1);
  assert.equal(alternatives[0]?.value, '407');
  assert.deepEqual(
    digits.map((digit) => digit.value),
    ['4', '0', '7'],
  );
  assert.deepEqual(
    digits.flatMap((digit) => digit.strokes),
    strokes.map((_, index) => index),
  );
  for (const [i, { box, alternatives: others }] of digits.entries()) {
    assert.ok(i === 0 || box.x > digits[i - 1]!.box.x);
    assert.ok(others.every((other, k) => k < 2 || other.confidence <= others[k - 1]!.confidence));
  }
  assert.equal(lines.length, 1);
  assert.deepEqual([lines[0]!.start, lines[0]!.end], [0, 3]);
});

test('a tenth or ten times the size, in any corner: the same answer', async () => {
  for (const digit of ALL_DIGITS) {
    const strokes = writeNumber(digit, { height: 100 });
    for (const scale of [0.1, 1, 10]) {
      for (const [right, down] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const ink: Ink = {
          strokes: moved(strokes, scale, right * 900, down * 500),
          width: 1000,
          height: 600,
        };
        assert.equal((await recognizer.recognize(ink)).value, digit, `${digit} × ${scale}`);
      }
    }
  }
});

test('a picture of one digit with a thin or thick line, anywhere: the same answer', async () => {
  for (const digit of ALL_DIGITS) {
    for (const lineWidth of [3, 8, 14]) {
      for (const [x, y] of [
        [15, 15],
        [110, 70],
      ] as const) {
        const strokes = writeNumber(digit, { x, y, height: 100 });
        const picture = photograph(strokes, 200, lineWidth);
        const { value } = await recognizer.recognize(picture, { length: 1 });
        assert.equal(value, digit, `${digit}, line ${lineWidth}, at ${x}, ${y}`);
      }
    }
  }
});

test('an empty picture is the empty value', async () => {
  for (const grey of [0, 128, 255]) {
    const data = new Uint8ClampedArray(4 * 28 * 28).fill(grey);
    assert.equal((await recognizer.recognize({ data, width: 28, height: 28 })).value, '');
  }
});

test('invalid ink, pictures and options are named in a TypeError', async () => {
  const wrong: [unknown, RegExp][] = [
    [null, /expected ink .* or a picture/],
    [{ strokes: 'ink' }, /ink\.strokes must be an array/],
    [{ strokes: [{ points: [{ x: 1, y: 2 }] }, {}] }, /ink\.strokes\[1\]\.points/],
    [{ strokes: [{ points: [{ x: 1, y: Number.NaN }] }] }, /points\[0\].*NaN/],
    [{ data: new Uint8ClampedArray(3), width: 2, height: 2 }, /2 × 2 needs 16 RGBA bytes/],
    [{ data: new Uint8ClampedArray(0), width: 0, height: 2 }, /above 0/],
  ];
  for (const [writing, message] of wrong) {
    await assert.rejects(recognizer.recognize(writing as Ink), (error) => {
      assert.ok(error instanceof TypeError);
      assert.match(error.message, message);
      return true;
    });
  }
  await assert.rejects(recognizer.recognize({ strokes: [] }, { length: 1.5 }), /length must be/);
  await assert.rejects(recognizer.recognize({ strokes: [] }, { segmenter: 'none' }), /Known ones/);
});

test('a page’s own segmenter decides what belongs together', async () => {
  const strokes = writeNumber('407');
  const { value } = await recognizer.recognize(
    { strokes },
    { segmenter: { segment: () => [[3]] } },
  );
  assert.equal(value, '7');
});

test('a live reading answers for the newest ink; what it overtakes is aborted', async () => {
  const strokes = writeNumber('407');
  const reading = recognizer.open();
  const overtaken = reading.update({ strokes: strokes.slice(0, 2) });
  const newest = reading.update({ strokes });
  await assert.rejects(overtaken, { name: 'AbortError' });
  assert.equal((await newest).value, '407');
});

test('an aborted signal stops the reading with its reason', async () => {
  const signal = AbortSignal.abort(new Error('No longer wanted.'));
  await assert.rejects(recognizer.recognize({ strokes: writeNumber('4') }, { signal }), {
    message: 'No longer wanted.',
  });
});

test('unknown backends and missing or damaged models are named', async () => {
  await assert.rejects(createRecognizer({ backend: 'abacus' as never }), /no backend "abacus"/);
  await assert.rejects(createRecognizer({ segmenter: 'abacus' }), /no segmenter "abacus"/);
  const nowhere = pathToFileURL('/nowhere/manifest.json');
  await assert.rejects(createRecognizer({ model: nowhere }), { name: 'LoadError' });

  const folder = mkdtempSync(join(tmpdir(), 'digit-pad-'));
  cpSync('model/digits', folder, { recursive: true });
  const weights = readFileSync(join(folder, 'weights.bin'));
  weights[weights.length >> 1]! ^= 1;
  writeFileSync(join(folder, 'weights.bin'), weights);
  const damaged = pathToFileURL(join(folder, 'manifest.json'));
  await assert.rejects(createRecognizer({ model: damaged }), /weights\.bin is damaged/);
  writeFileSync(join(folder, 'manifest.json'), '<!doctype html>');
  await assert.rejects(createRecognizer({ model: damaged }), /not a model manifest/);
});

test('digits that are written one after another in the same place are all read', async () => {
  const strokes = ['4', '0', '8'].flatMap((digit, slot) =>
    writeNumber(digit, { x: 40, y: 30, height: 80 }).map((stroke) => ({ ...stroke, slot })),
  );
  const { value, confidence } = await recognizer.recognize({ strokes });
  assert.equal(value, '408');
  assert.ok(confidence > 0.8, `confidence ${confidence}`);
});

test('one digit too many is shown rather than left out', async () => {
  const strokes = writeNumber('40752', { x: 10, y: 10, height: 80 });
  for (const limits of [{ length: 4 }, { maxLength: 4 }, { maxLength: 2 }]) {
    assert.equal((await recognizer.recognize({ strokes }, limits)).value, '40752');
  }
});
