import assert from 'node:assert/strict';
import test from 'node:test';
import type { Stroke } from '../../src/engine/data/ink.js';
import { INPUT_CHANNELS, INPUT_LENGTH, INPUT_SIZE } from '../../src/engine/data/model-input.js';
import { normalizeBitmap, normalizeInk } from '../../src/engine/draw/normalize.js';

/** A hook with a tail: no symmetry, one curve, one corner. */
const HOOK: Stroke[] = [
  {
    points: [
      ...Array.from({ length: 30 }, (_, i) => ({
        x: 50 + 40 * Math.cos(i / 6),
        y: 60 - 45 * Math.sin(i / 6),
      })),
      { x: 20, y: 150 },
    ],
  },
];

function draw(strokes: readonly Stroke[], options = {}): Float32Array {
  const input = new Float32Array(INPUT_LENGTH);
  normalizeInk(strokes, input, 0, options);
  return input;
}

function moved(strokes: readonly Stroke[], scale: number, dx: number, dy: number): Stroke[] {
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y }) => ({ x: x * scale + dx, y: y * scale + dy })),
  }));
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

function centreOfMass(input: Float32Array): [number, number] {
  let [mass, x, y] = [0, 0, 0];
  for (let pixel = 0; pixel < INPUT_SIZE * INPUT_SIZE; pixel++) {
    const ink = input[pixel * INPUT_CHANNELS]!;
    mass += ink;
    x += ink * ((pixel % INPUT_SIZE) + 0.5);
    y += ink * (Math.floor(pixel / INPUT_SIZE) + 0.5);
  }
  return [x / mass, y / mass];
}

test('size and position of what was written make no difference', () => {
  const original = draw(HOOK);
  for (const scale of [0.1, 10, 1e-6, 1e6]) {
    for (const [dx, dy] of [
      [0, 0],
      [-300, 700],
      [1e4, -1e4],
    ] as const) {
      const again = draw(moved(HOOK, scale, dx * scale, dy * scale));
      assert.ok(largestDifference(original, again) < 1e-3, `scale ${scale}, moved ${dx}, ${dy}`);
    }
  }
});

test('the digit fills 20 of 28 pixels and its mass lies in the middle', () => {
  const input = draw(HOOK);
  const rows = new Set<number>();
  for (let pixel = 0; pixel < INPUT_SIZE * INPUT_SIZE; pixel++) {
    if (input[pixel * INPUT_CHANNELS]! > 0.5) rows.add(Math.floor(pixel / INPUT_SIZE));
  }
  assert.ok(rows.size >= 19 && rows.size <= 21, `${rows.size} rows`);
  const [x, y] = centreOfMass(input);
  assert.ok(Math.abs(x - 14) < 0.5 && Math.abs(y - 14) < 0.5, `centre ${x}, ${y}`);
});

test('few samples draw nearly the same curve as many', () => {
  const circle = (count: number): Stroke[] => [
    {
      points: Array.from({ length: count + 1 }, (_, i) => ({
        x: 100 * Math.cos((2 * Math.PI * i) / count),
        y: 100 * Math.sin((2 * Math.PI * i) / count),
      })),
    },
  ];
  const fine = draw(circle(200));
  const coarse = draw(circle(12));
  const meanDifference =
    fine.reduce((sum, value, i) => sum + Math.abs(value - coarse[i]!), 0) / fine.length;
  assert.ok(meanDifference < 0.01, `mean difference ${meanDifference}`);
});

test('drawn backwards, the ink is the same and the direction is the opposite', () => {
  const forth = draw(HOOK);
  const back = draw([{ points: [...HOOK[0]!.points].reverse() }]);
  let [mass, ink, along, strength] = [0, 0, 0, 0];
  for (let i = 0; i < INPUT_LENGTH; i += INPUT_CHANNELS) {
    mass += forth[i]!;
    ink += Math.abs(forth[i]! - back[i]!);
    along += forth[i + 1]! * back[i + 1]! + forth[i + 2]! * back[i + 2]!;
    strength += forth[i + 1]! ** 2 + forth[i + 2]! ** 2;
  }
  assert.ok(ink < 0.15 * mass, `ink differs by ${ink} of ${mass}`);
  assert.ok(along < -0.9 * strength, `${along} of ${-strength}`);
});

test('a dot is a dot in the middle, however small the ink', () => {
  for (const points of [
    [{ x: 5, y: 5 }],
    [
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ],
  ]) {
    const input = draw([{ points }]);
    const mass = input.reduce((sum, v, i) => sum + (i % INPUT_CHANNELS === 0 ? v : 0), 0);
    assert.ok(mass > 2 && mass < 10, `mass ${mass}`);
    const [x, y] = centreOfMass(input);
    assert.ok(Math.abs(x - 14) < 0.01 && Math.abs(y - 14) < 0.01);
  }
});

test('a speck that is no larger than asked for is drawn as a dot', () => {
  const speck = moved(HOOK, 0.01, 0, 0);
  const dot = draw([{ points: [{ x: 0, y: 0 }] }]);
  assert.deepEqual(draw(speck, { smallest: 20 }), dot);
  assert.ok(largestDifference(draw(speck), dot) > 0.5);
});

test('no stroke, or strokes without points, draw nothing and never NaN', () => {
  for (const strokes of [[], [{ points: [] }]]) {
    assert.ok(draw(strokes).every((value) => value === 0));
  }
  assert.ok(draw([...HOOK, { points: [] }]).every(Number.isFinite));
});

test('a picture of 20 pixels that is centred already is copied as it is', () => {
  const data = new Float32Array(28 * 28);
  for (let y = 4; y < 24; y++) for (let x = 12; x < 16; x++) data[y * 28 + x] = y % 2 ? 1 : 0.6;
  const input = new Float32Array(INPUT_LENGTH);
  normalizeBitmap({ data, width: 28, height: 28 }, input);
  data.forEach((ink, i) => {
    assert.equal(input[i * INPUT_CHANNELS], ink);
    assert.equal(input[i * INPUT_CHANNELS + 1], 0);
  });
});

test('a large picture keeps its shape when it is made small', () => {
  const side = 300;
  const data = new Float32Array(side * side);
  for (let y = 50; y < 250; y++) for (let x = 100; x < 130; x++) data[y * side + x] = 1;
  const input = new Float32Array(INPUT_LENGTH);
  normalizeBitmap({ data, width: side, height: side }, input);
  const mass = input.reduce((sum, value) => sum + value, 0);
  assert.ok(Math.abs(mass - 20 * 3) < 3, `mass ${mass}`);
});
