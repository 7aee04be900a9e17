/** The examples of a hand as data, and how they vote. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Random } from '../../model/support/random.js';
import type { HandData, HandExample } from '../../src/engine/data/hand.js';
import { checkedHand } from '../../src/engine/hand/check-hand.js';
import { NOTHING_KNOWN, withExamples } from '../../src/engine/hand/hand-data.js';
import { examplesOf } from '../../src/engine/hand/lesson.js';
import { applyVotes, Memory } from '../../src/engine/hand/memory.js';
import { dequantize, quantize } from '../../src/engine/hand/quantize.js';

const DIGITS = [...'0123456789'];
const FEATURES = 80;

/** Features that differ from one number to the next, and are alike for each `near` of the same number. */
function features(number: number, near = 0): Float32Array {
  const random = new Random(number);
  const little = new Random(number, near);
  return Float32Array.from({ length: FEATURES }, () => {
    const own = Math.max(0, random.uniform(-1, 1));
    return own + (near === 0 ? 0 : little.uniform(0, 0.05));
  });
}

function example(value: string, number: number, near = 0, trust = 1): HandExample {
  return { value, trust, features: quantize(features(number, near)) };
}

function examplesIn(data: HandData, network = 'a'): readonly HandExample[] {
  return data.networks.find((each) => each.network === network)?.examples ?? [];
}

test('features as text keep their direction', () => {
  const original = features(3);
  const length = Math.hypot(...original);
  const back = dequantize(quantize(original));
  assert.equal(quantize(original).length, 108);
  const cosine = back.reduce((sum, value, i) => sum + (value * original[i]!) / length, 0);
  assert.ok(cosine > 0.9999, String(cosine));
  assert.deepEqual([...dequantize(quantize(new Float32Array(8)))], new Array(8).fill(0));
});

test('a hand holds at most 400 examples and 64 kB, and each value keeps its share', () => {
  let hand = NOTHING_KNOWN;
  for (let i = 0; i < 600; i++) {
    const value = i % 3 === 0 ? String(i % 10) : '1';
    hand = withExamples(hand, 'a', [example(value, i, 1)]);
  }
  const kept = examplesIn(hand);
  assert.equal(kept.length, 400);
  assert.ok(JSON.stringify(hand).length <= 64_000, String(JSON.stringify(hand).length));
  for (const value of '023456789') {
    // Twenty of each were learned, and none of them had to go for the many ones.
    assert.equal(kept.filter((each) => each.value === value).length, 20, value);
  }
});

test('the oldest examples of a value go first', () => {
  let hand = NOTHING_KNOWN;
  for (let i = 0; i < 450; i++) hand = withExamples(hand, 'a', [example('7', i, 1)]);
  const kept = examplesIn(hand);
  assert.equal(kept.length, 400);
  assert.equal(kept[0]!.features, example('7', 50, 1).features);
  assert.equal(kept.at(-1)!.features, example('7', 449, 1).features);
});

test('which digit was written after which cannot be told', () => {
  const learn = (digits: string) =>
    [...digits].reduce(
      (hand, digit) => withExamples(hand, 'a', [example(digit, Number(digit))]),
      NOTHING_KNOWN,
    );
  assert.deepEqual(learn('4071'), learn('1740'));
});

test('the same shape, learned again, is what it was called last', () => {
  const once = withExamples(NOTHING_KNOWN, 'a', [example('1', 5)]);
  const hand = withExamples(once, 'a', [example('7', 5)]);
  assert.deepEqual(
    examplesIn(hand).map(({ value }) => value),
    ['7'],
  );
  assert.deepEqual(
    examplesIn(once).map(({ value }) => value),
    ['1'],
    'a hand does not change in place',
  );
});

test('examples of another network stay as long as there is room, and say nothing to this one', () => {
  let hand = withExamples(NOTHING_KNOWN, 'old', [example('1', 1), example('2', 2)]);
  hand = withExamples(hand, 'new', [example('3', 3)]);
  assert.equal(examplesIn(hand, 'old').length, 2);
  assert.deepEqual(new Memory(hand, 'new').nearest(features(1), 5).length, 1);
  for (let i = 0; i < 400; i++) {
    hand = withExamples(hand, 'new', [example(String(i % 10), i + 10, 1)]);
  }
  assert.deepEqual(
    hand.networks.map(({ network, examples }) => [network, examples.length]),
    [['new', 400]],
  );
});

test('data that are not those of a hand are refused with what is wrong', () => {
  const good = withExamples(NOTHING_KNOWN, 'a', [example('1', 1)]);
  assert.deepEqual(checkedHand(JSON.parse(JSON.stringify(good))), good);
  const one = good.networks[0]!.examples[0]!;
  const hand = (changed: object) => ({
    version: 1,
    networks: [{ network: 'a', examples: [{ ...one, ...changed }] }],
  });
  const wrong: readonly [unknown, RegExp][] = [
    [undefined, /A hand must be/],
    [{ version: 2, networks: [] }, /A hand must be/],
    [{ version: 1, networks: [{}] }, /not networks\[0\]\./],
    [hand({ value: '12' }), /networks\[0\]\.examples\[0\]/],
    [hand({ trust: 0 }), /examples\[0\]/],
    [hand({ trust: Number.NaN }), /examples\[0\]/],
    [hand({ features: 'no base64!' }), /examples\[0\]/],
    [hand({ features: '' }), /examples\[0\]/],
  ];
  for (const [data, why] of wrong) assert.throws(() => checkedHand(data), why);
});

test('a shape like an example becomes what the example says; others stay as they were', () => {
  const hand = withExamples(NOTHING_KNOWN, 'a', [example('7', 5)]);
  const memory = new Memory(hand, 'a');
  const row = () => Float32Array.from([0, 0.98, 0, 0, 0, 0, 0, 0.01, 0, 0, 0.01]);
  const near = row();
  applyVotes(memory.votesOn(features(5, 1)), near, DIGITS, () => false);
  assert.ok(near[7]! > 0.8, `${near[7]}`);
  assert.ok(Math.abs(near.reduce((sum, chance) => sum + chance, 0) - 1) < 1e-5);
  const far = row();
  applyVotes(memory.votesOn(features(11)), far, DIGITS, () => false);
  assert.ok(Math.abs(far[1]! - 0.98) < 0.01, `${far[1]}`);
});

test('newer examples of a value outweigh older ones', () => {
  const old = example('1', 5, 1);
  const others = Array.from({ length: 39 }, (_, i) => example('1', i + 20, 1));
  const hand = withExamples(NOTHING_KNOWN, 'a', [old, ...others, example('7', 5, 2)]);
  const even = new Float32Array(11).fill(1 / 11);
  applyVotes(new Memory(hand, 'a').votesOn(features(5)), even, DIGITS, () => false);
  assert.ok(even[7]! > 1.5 * even[1]!, `${even[7]} and ${even[1]}`);
});

test('what stands counts less than what is told, and only where it was read with confidence', () => {
  const shape = { value: '7', features: quantize(features(1)), corrected: false };
  const lesson = (confidence: number, corrected = false) => ({
    network: 'a',
    shapes: [{ ...shape, confidence, corrected }],
  });
  const trust = (...of: Parameters<typeof examplesOf>) => examplesOf(...of)[0]?.trust;
  assert.equal(trust(lesson(0.99), false), 0.99);
  assert.equal(trust(lesson(0.99), true), 0.5);
  assert.equal(trust(lesson(0.6), true), undefined);
  assert.equal(trust(lesson(0.01), false), 0.4, 'a correction may be a slip');
  assert.equal(trust(lesson(0.01, true), true), 0.4, 'a correction among what stands');
});
