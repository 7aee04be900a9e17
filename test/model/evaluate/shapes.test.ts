import assert from 'node:assert/strict';
import test from 'node:test';
import type { Stroke } from 'digit-pad/engine';
import { errorSheet } from '../../../model/evaluate/drawings/error-sheet.js';
import {
  anyDirection,
  backwards,
  HARD_WRITING,
  sparse,
} from '../../../model/evaluate/hard-writing.js';
import { computeCost } from '../../../model/evaluate/model-cost.js';
import { cutByLength, cutLeftOf, lengthOf } from '../../../model/evaluate/not-digits/cut-ink.js';
import { drawNotDigits, NOT_DIGIT_KINDS } from '../../../model/evaluate/not-digits/index.js';
import { pictureOfInk } from '../../../model/evaluate/pictures/picture-of-ink.js';
import {
  composeStrings,
  SPACINGS,
  type Spacing,
} from '../../../model/evaluate/strings/compose-strings.js';
import { Random } from '../../../model/support/random.js';
import { boundingBox } from '../../../src/engine/data/ink.js';
import { DIGITS } from '../../fixtures/digits.js';

/** Two writers with one of each digit. */
const OWN = ['one', 'two'].flatMap((writer) =>
  Object.entries(DIGITS).map(([label, lines]) => ({
    label: Number(label),
    writer,
    strokes: lines.map((line) => ({ points: line.map(([x, y]) => ({ x, y })) })) as Stroke[],
  })),
);
const L: Stroke[] = [
  {
    points: [
      { x: 0, y: 0 },
      { x: 0, y: 10 },
      { x: 10, y: 10 },
    ],
  },
];

for (const kind of NOT_DIGIT_KINDS) {
  test(`${kind.name}: the same shapes in every run, no two alike, all with ink`, () => {
    const shapes = drawNotDigits(kind, OWN, 20);
    assert.deepEqual(drawNotDigits(kind, OWN, 20), shapes);
    assert.ok(new Set(shapes.map((shape) => JSON.stringify(shape.ink))).size > 15);
    for (const { ink } of shapes) {
      assert.ok(ink.strokes.length > 0);
      for (const { points } of ink.strokes) {
        assert.ok(points.length > 0);
        assert.ok(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
      }
    }
  });
}

test('ink is cut by length', () => {
  const [first] = cutByLength(L, 0, 0.75);
  assert.deepEqual(first!.points, [
    { x: 0, y: 0 },
    { x: 0, y: 10 },
    { x: 5, y: 10 },
  ]);
  assert.equal(lengthOf(cutByLength(L, 0.25, 0.5)[0]!.points), 5);
});

test('ink is cut at an upright line', () => {
  const [left, ...others] = cutLeftOf(L, 4);
  assert.equal(others.length, 0);
  assert.deepEqual(left!.points[left!.points.length - 1], { x: 4, y: 10 });
  assert.deepEqual(cutLeftOf(L, 0), []);
});

test('hard writing is the same in every run, and leaves the given ink unchanged', () => {
  const { strokes } = OWN[4]!;
  const before = JSON.stringify(strokes);
  for (const variant of HARD_WRITING) {
    const write = () => variant.write(strokes, new Random(1));
    assert.deepEqual(write(), write(), variant.name);
  }
  assert.equal(JSON.stringify(strokes), before);
});

test('backwards is the same line from its other end', () => {
  assert.deepEqual(backwards(backwards(L)), L);
  assert.deepEqual(backwards(L)[0]!.points[0], { x: 10, y: 10 });
});

test('random direction moves no point and leaves no gap', () => {
  const { strokes } = OWN[3]!;
  const pieces = anyDirection(strokes, new Random(2));
  assert.ok(pieces.length > strokes.length);
  const length = (all: readonly Stroke[]) =>
    all.reduce((sum, { points }) => sum + lengthOf(points), 0);
  assert.ok(Math.abs(length(pieces) - length(strokes)) < 1e-9);
  assert.deepEqual(boundingBox(pieces), boundingBox(strokes));
});

test('a slow device keeps every third point and the last', () => {
  const points = Array.from({ length: 8 }, (_, x) => ({ x, y: 0 }));
  assert.deepEqual(
    sparse([{ points }])[0]!.points.map(({ x }) => x),
    [0, 3, 6, 7],
  );
});

test('a picture of ink shows the ink, white on black, away from the border', () => {
  const { data, width, height } = pictureOfInk(L);
  const at = (x: number, y: number) => data[4 * (y * width + x)]!;
  assert.equal(width, height);
  const edge = Array.from({ length: width }, (_, i) => [at(i, 0), at(0, i), at(width - 1, i)]);
  assert.ok(edge.flat().every((value) => value === 0));
  const inked = data.filter((value, i) => i % 4 === 0 && value > 250).length;
  assert.ok(inked > 500, `${inked}`);
  // The upper right of an L is empty.
  assert.equal(at(Math.round(0.7 * width), Math.round(0.3 * height)), 0);
});

for (const spacing of Object.keys(SPACINGS) as Spacing[]) {
  test(`strings ${spacing}: one writer each, digits from left to right`, () => {
    const strings = composeStrings(OWN, spacing, 12);
    assert.deepEqual(composeStrings(OWN, spacing, 12), strings);
    for (const { label, writer } of strings) {
      assert.match(label, /^\d{2,6}$/);
      assert.ok(['one', 'two'].includes(writer));
    }
  });
}

test('the cost of a model follows its layers', () => {
  const tensor = (shape: number[]) => ({ shape, dtype: 'int8' as const, offset: 0 });
  const cost = computeCost({
    input: { size: 28, channels: 3 },
    layers: [
      { kind: 'space-to-depth', size: 2 },
      {
        kind: 'conv',
        stride: 1,
        padding: 'valid',
        activation: 'relu',
        kernel: tensor([3, 3, 12, 8]),
        bias: tensor([8]),
      },
      { kind: 'global-average-pool' },
      { kind: 'dense', activation: 'linear', kernel: tensor([8, 11]), bias: tensor([11]) },
    ],
  });
  assert.equal(cost.parameters, 864 + 8 + 88 + 11);
  assert.equal(cost.multiplyAdds, 864 * 12 * 12 + 88);
});

test('an error sheet shows each sample with its caption', () => {
  const sample = { index: 3, label: '1', writer: 'one', writing: { strokes: L } };
  const picture = { ...sample, writing: pictureOfInk(L) };
  const svg = errorSheet(
    [
      { sample, caption: ['1 → 7', '#3'] },
      { sample: picture, caption: ['1 → refused', '#4'] },
    ],
    'Two errors',
  );
  assert.equal(svg.match(/<path class="ink"/g)?.length, 1);
  assert.ok(svg.includes('1 → refused') && svg.includes('fill-opacity'));
});
