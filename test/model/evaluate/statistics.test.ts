import assert from 'node:assert/strict';
import test from 'node:test';
import { markdownTable, percent } from '../../../model/evaluate/format.js';
import { fillPlaces } from '../../../model/evaluate/page-figures.js';
import { mistakeOf, spread } from '../../../model/evaluate/read-set.js';
import {
  type Claim,
  calibrationError,
  equalMassBins,
  equalWidthBins,
} from '../../../model/evaluate/statistics/calibration.js';
import {
  chanceOfNone,
  isRefused,
  refusalThreshold,
} from '../../../model/evaluate/statistics/refusal.js';
import { accuracyOf, tallyByWriter } from '../../../model/evaluate/statistics/statistics.js';
import { Random } from '../../../model/support/random.js';

test('accuracy counts digits, its mean counts writers', () => {
  const { accuracy, writerMean, right, count, writers } = accuracyOf([
    { writer: 'a', right: 90, count: 100 },
    { writer: 'b', right: 10, count: 10 },
  ]);
  assert.deepEqual({ right, count, writers }, { right: 100, count: 110, writers: 2 });
  assert.ok(Math.abs(accuracy - 100 / 110) < 1e-12);
  assert.ok(Math.abs(writerMean - 0.95) < 1e-12);
});

test('the interval comes from writers: one bad writer of four widens it', () => {
  const steady = (writer: string) => ({ writer, right: 100, count: 100 });
  const alike = accuracyOf(['a', 'b', 'c', 'd'].map(steady));
  assert.deepEqual(alike.interval, [1, 1]);
  const mixed = accuracyOf([
    ...['a', 'b', 'c'].map(steady),
    { writer: 'd', right: 60, count: 100 },
  ]);
  const [low, high] = mixed.interval;
  // All four drawn could be the bad writer, or none: 0.6 … 1, of which the middle 95 % are taken.
  assert.ok(low <= 0.8 && low >= 0.6, `${low}`);
  assert.equal(high, 1);
});

test('the 5th-percentile writer is one of those with enough digits', () => {
  const writers = Array.from({ length: 20 }, (_, i) => ({
    writer: `${i}`,
    right: 30 + i,
    count: 50,
  }));
  const rare = { writer: 'rare', right: 0, count: 5 };
  const { fifthPercentileWriter } = accuracyOf([...writers, rare]);
  assert.ok(fifthPercentileWriter! >= 0.6 && fifthPercentileWriter! <= 0.64);
  assert.equal(accuracyOf([rare]).fifthPercentileWriter, undefined);
});

test('answers are tallied by writer', () => {
  const answers = [
    { writer: 'a', right: true },
    { writer: 'b', right: false },
    { writer: 'a', right: false },
  ];
  assert.deepEqual(tallyByWriter(answers), [
    { writer: 'a', right: 1, count: 2 },
    { writer: 'b', right: 0, count: 1 },
  ]);
});

test('nothing to count is no accuracy', () => {
  assert.throws(() => accuracyOf([]), /Nothing was read/);
});

test('answers that come true as often as they say have no calibration error', () => {
  const random = new Random(5);
  const claims: Claim[] = Array.from({ length: 60_000 }, () => {
    const confidence = random.uniform();
    return { confidence, right: random.chance(confidence) };
  });
  assert.ok(calibrationError(equalMassBins(claims)) < 0.01);
  assert.ok(calibrationError(equalWidthBins(claims)) < 0.01);
});

test('the calibration error is the distance between stated and measured', () => {
  const claims = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.9, right: i % 10 < 7 }));
  assert.ok(Math.abs(calibrationError(equalMassBins(claims, 10)) - 0.2) < 1e-9);
  assert.ok(Math.abs(calibrationError(equalWidthBins(claims)) - 0.2) < 1e-9);
  assert.equal(calibrationError([]), 0);
});

test('bins hold every claim once', () => {
  const claims = Array.from({ length: 101 }, (_, i) => ({ confidence: i / 100, right: true }));
  for (const bins of [equalMassBins(claims), equalWidthBins(claims)]) {
    assert.equal(
      bins.reduce((sum, { count }) => sum + count, 0),
      101,
    );
  }
  assert.equal(equalMassBins(claims).length, 15);
});

test('the refusal threshold refuses the share of digits that it was asked for', () => {
  const digits = Array.from({ length: 1000 }, (_, i) => i / 1e6);
  const threshold = refusalThreshold(digits, 0.01);
  const refused = digits.filter((chance) => isRefused(chance, threshold)).length;
  assert.ok(Math.abs(refused - 10) <= 1, `${refused}`);
  assert.ok(!isRefused(0, 0));
});

test('the chance of none is what the explanation says of the shape', () => {
  assert.equal(chanceOfNone({}), 1);
  assert.equal(chanceOfNone({ explanation: { shapes: [], lost: [] } }), 1);
  const probabilities = [0, 0, 0, 0.6, 0, 0, 0, 0, 0.3, 0, 0.1];
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const input = { data: new Float32Array(784), width: 28, height: 28 };
  const shapes = [{ value: '3', box, input, probabilities, layers: [] }];
  assert.equal(chanceOfNone({ explanation: { shapes, lost: [] } }), 0.1);
});

test('mistakes have kinds', () => {
  assert.equal(mistakeOf({ label: '4', value: '9' }), 'confused');
  assert.equal(mistakeOf({ label: '4', value: '' }), 'refused');
  assert.equal(mistakeOf({ label: '4', value: '41' }), 'taken for several');
});

test('a sample is spread evenly over the whole', () => {
  const items = Array.from({ length: 10 }, (_, i) => i);
  assert.deepEqual(spread(items, 5), [0, 2, 4, 6, 8]);
  assert.equal(spread(items, 20), items);
  assert.equal(spread(items), items);
});

test('figures go between their marks and nowhere else', () => {
  const page = 'a\n<!-- figures: sets -->old<!-- /figures: sets -->\nb';
  const filled = fillPlaces(page, { sets: 'new', other: 'never' });
  assert.equal(filled, 'a\n<!-- figures: sets -->\n\nnew\n\n<!-- /figures: sets -->\nb');
  assert.equal(fillPlaces(filled, { sets: 'new' }), filled);
  assert.throws(() => fillPlaces('<!-- figures: sets -->', { sets: '' }), /no end/);
});

test('figures are written as people read them', () => {
  assert.equal(percent(0.99349), '99.35 %');
  assert.equal(percent(undefined), '–');
  assert.equal(markdownTable(['a', 'b'], [[1, 'x']]), '| a | b |\n| --- | --- |\n| 1 | x |');
});
