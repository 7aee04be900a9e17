/** What was crossed out is not read; bars and slashes of digits cross nothing out. */
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createRecognizer, type Point, type Stroke } from 'digit-pad/engine';
import { writeNumber } from '../fixtures/digits.js';

const recognizer = await createRecognizer({ backend: 'cpu' });
after(() => recognizer.dispose());

function boxOf(strokes: readonly Stroke[]) {
  const points = strokes.flatMap((stroke) => stroke.points);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}

/** Points along corners that are given as shares of a box. */
function through(strokes: readonly Stroke[], corners: readonly Point[]): Stroke {
  const { left, top, width, height } = boxOf(strokes);
  const points = corners.slice(1).flatMap((to, i) =>
    Array.from({ length: 11 }, (_, k) => {
      const share = k / 10;
      const from = corners[i]!;
      return {
        x: left + (from.x + (to.x - from.x) * share) * width,
        y: top + (from.y + (to.y - from.y) * share) * height,
      };
    }),
  );
  return { points };
}

const strike = (strokes: readonly Stroke[]) => [
  through(strokes, [
    { x: -0.5, y: 0.55 },
    { x: 1.5, y: 0.45 },
  ]),
];
const cross = (strokes: readonly Stroke[]) => [
  through(strokes, [
    { x: -0.2, y: -0.1 },
    { x: 1.2, y: 1.1 },
  ]),
  through(strokes, [
    { x: 1.2, y: -0.1 },
    { x: -0.2, y: 1.1 },
  ]),
];
const zigzag = (strokes: readonly Stroke[]) => [
  through(
    strokes,
    Array.from({ length: 8 }, (_, i) => ({ x: i % 2 ? 1.2 : -0.2, y: -0.1 + (1.2 * i) / 7 })),
  ),
];
const coil = (strokes: readonly Stroke[]) => [
  through(
    strokes,
    Array.from({ length: 60 }, (_, i) => ({
      x: 0.5 + 0.8 * Math.cos(i / 2),
      y: 0.5 + 0.7 * Math.sin(i / 2),
    })),
  ),
];

for (const [name, crossOut] of Object.entries({ strike, cross, zigzag, coil })) {
  test(`a 5 with a ${name} through it is not read, and is flagged`, async () => {
    const four = writeNumber('4', { x: 20, y: 40 });
    const five = writeNumber('5', { x: 110, y: 40 });
    const two = writeNumber('2', { x: 200, y: 40 });
    const strokes = [...four, ...five, ...crossOut(five), ...two];
    const { value, rejected, confidence } = await recognizer.recognize({ strokes });
    assert.equal(value, '42');
    assert.equal(rejected.length, 1);
    assert.ok(rejected[0]!.x >= 60 && rejected[0]!.x < 150, `${rejected[0]!.x}`);
    assert.ok(confidence > 0.5, `${confidence}`);
  });
}

test('a line through several digits crosses all of them out', async () => {
  const wrong = writeNumber('45', { x: 20, y: 40 });
  const right = writeNumber('17', { x: 260, y: 40 });
  const strokes = [...wrong, ...strike(wrong), ...right];
  assert.equal((await recognizer.recognize({ strokes })).value, '17');
});

test('everything crossed out is no number', async () => {
  const strokes = writeNumber('38', { x: 20, y: 40 });
  const { value, rejected } = await recognizer.recognize({
    strokes: [...strokes, ...zigzag(strokes)],
  });
  assert.equal(value, '');
  assert.equal(rejected.length, 1);
});

test('a crossed 7 and a slashed 0 stay digits', async () => {
  const seven = writeNumber('7', { x: 20, y: 40 });
  const bar = through(seven, [
    { x: 0.3, y: 0.5 },
    { x: 1.05, y: 0.5 },
  ]);
  assert.equal((await recognizer.recognize({ strokes: [...seven, bar] })).value, '7');
  const zero = writeNumber('0', { x: 20, y: 40 });
  const slash = through(zero, [
    { x: 0, y: 1.05 },
    { x: 1, y: -0.05 },
  ]);
  assert.equal((await recognizer.recognize({ strokes: [...zero, slash] })).value, '0');
});

test('a digit that the user corrected stays, whatever is drawn over it', async () => {
  const four = writeNumber('4', { x: 20, y: 40 });
  const five = writeNumber('5', { x: 110, y: 40 });
  const strokes = [...four, ...five, ...zigzag(five)];
  const fixed = [{ strokes: five.map((_, i) => four.length + i), value: '6' }];
  const { digits } = await recognizer.recognize({ strokes }, { fixed });
  const corrected = digits.filter(({ strokes: own }) => own.includes(fixed[0]!.strokes[0]!));
  assert.deepEqual(
    corrected.map(({ value, confidence }) => ({ value, confidence })),
    [{ value: '6', confidence: 1 }],
  );
});
