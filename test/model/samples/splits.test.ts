/** Who trains and who is measured on: nobody does both, in any fold. */
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import {
  chooseFold,
  parseFold,
  type Split,
  smallSetSplit,
  unipenSplit,
} from '../../../model/samples/data/split.js';
import splits from '../../../model/samples/data/splits.json' with { type: 'json' };
import { evenAmongWriters } from '../../../model/samples/even.js';
import { Random } from '../../../model/support/random.js';

const WRITERS = [...splits.unipen.train, ...splits.unipen.dev, ...splits.unipen.test];
const UJI = [...splits.uji.train, ...splits.uji.dev, ...splits.uji.test];

afterEach(() => chooseFold(undefined));

const testers = () => [
  ...WRITERS.filter((writer) => unipenSplit(writer) === 'test'),
  ...UJI.filter((writer) => smallSetSplit(writer) === 'test'),
];

test('each writer has one place', () => {
  assert.equal(new Set(WRITERS).size, WRITERS.length);
  assert.equal(new Set(UJI).size, 60);
  assert.equal(unipenSplit('nobody'), undefined);
});

test('the folds of a cross-validation measure on every writer once', () => {
  const seen = [1, 2, 3].flatMap((index) => {
    chooseFold({ index, of: 3 });
    return testers();
  });
  assert.deepEqual(seen.sort(), [...WRITERS, ...UJI].sort());
});

test('every fold keeps dev writers, and trains on those of other folds', () => {
  for (const index of [1, 2, 3]) {
    chooseFold({ index, of: 3 });
    const count = (split: Split) =>
      WRITERS.filter((writer) => unipenSplit(writer) === split).length;
    assert.ok(count('dev') >= 20);
    assert.ok(count('train') > 150);
    const moved = WRITERS.filter((writer) => unipenSplit(writer) === 'dev');
    assert.ok(moved.every((writer) => splits.unipen.dev.includes(writer)));
  }
});

test('with all writers nobody is left to test', () => {
  chooseFold('all');
  assert.deepEqual(testers(), []);
});

test('folds as they are written', () => {
  assert.deepEqual(parseFold('2/3'), { index: 2, of: 3 });
  assert.equal(parseFold('all'), 'all');
  for (const wrong of ['0/3', '4/3', '1/1', '3', 'a/b', '']) assert.throws(() => parseFold(wrong));
});

test('one diligent writer counts as one', () => {
  const samples = [
    ...Array.from({ length: 4096 }, () => ({ writer: 'diligent' })),
    ...Array.from({ length: 256 }, () => ({ writer: 'one' })),
    ...Array.from({ length: 64 }, () => ({ writer: 'another' })),
  ];
  const pick = evenAmongWriters(samples);
  const random = new Random(1);
  const counts: Record<string, number> = {};
  for (let i = 0; i < 5000; i++) {
    const { writer } = pick(random);
    counts[writer] = (counts[writer] ?? 0) + 1;
  }
  assert.ok(Math.abs(counts.diligent! / counts.one! - 1) < 0.1);
  assert.ok(Math.abs(counts.one! / counts.another! - 2) < 0.2);
});
