import assert from 'node:assert/strict';
import test from 'node:test';
import { isReadable } from '../../../model/samples/data/readable.js';

const stroke = (...points: [number, number][]) => ({ points: points.map(([x, y]) => ({ x, y })) });
const readable = (label: number, ...strokes: ReturnType<typeof stroke>[]) =>
  isReadable({ label, writer: 'somebody', strokes });

test('a lone straight line is an upright 1, and no other digit', () => {
  const upright = stroke([10, 0], [8, 50], [5, 100]);
  const lying = stroke([0, 5], [50, 6], [100, 5]);
  assert.equal(readable(1, upright), true);
  assert.equal(readable(4, upright), false);
  assert.equal(readable(1, lying), false);
  assert.equal(readable(4, upright, stroke([0, 50], [2, 50])), false, 'a slip besides');
});

test('a dot is nothing; bent lines and several strokes are left to the label', () => {
  assert.equal(readable(1, stroke([5, 5])), false);
  assert.equal(readable(7, stroke([0, 0], [60, 0], [20, 100])), true);
  assert.equal(readable(4, stroke([0, 0], [0, 60]), stroke([40, 0], [40, 100])), true);
});
