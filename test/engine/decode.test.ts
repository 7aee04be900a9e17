import assert from 'node:assert/strict';
import test from 'node:test';
import type { Lattice, Segment } from '../../src/engine/data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { decode } from '../../src/engine/decode/decode.js';
import type { Hypothesis } from '../../src/engine/decode/hypothesis.js';

const BOX = { x: 0, y: 0, width: 1, height: 1 };

/** One row of probabilities a segment; what is not named shares the rest. */
function rows(...segments: Record<number, number>[]): Float32Array {
  return Float32Array.from(
    segments.flatMap((named) => {
      const rest = 1 - Object.values(named).reduce((a, b) => a + b, 0);
      const share = rest / (CLASS_COUNT - Object.keys(named).length);
      return Array.from({ length: CLASS_COUNT }, (_, c) => named[c] ?? share);
    }),
  );
}

function lattice(pieces: number, segments: [number, number][]): Lattice & { segments: Segment[] } {
  return {
    pieces: Array.from({ length: pieces }, () => ({ box: BOX })),
    segments: segments.map(([first, last]) => ({ first, last })),
  };
}

function readAs({ steps }: Hypothesis): string {
  return steps.map((step) => step.text).join('');
}

test('nothing written is the empty value', () => {
  const [best, ...others] = decode(lattice(0, []), new Float32Array(0));
  assert.equal(readAs(best!), '');
  assert.equal(others.length, 0);
});

test('a single path reads each segment as its best digit, in order', () => {
  const path = lattice(3, [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  const [best, second] = decode(path, rows({ 4: 0.9 }, { 0: 0.6, 6: 0.35 }, { 7: 0.9 }));
  assert.equal(readAs(best!), '407');
  assert.equal(readAs(second!), '467');
});

test('joined or separate: the more likely path is chosen', () => {
  const either = lattice(2, [
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  const joined = rows({ [NOT_A_DIGIT]: 0.95 }, { 1: 0.6 }, { 4: 0.95 });
  assert.equal(readAs(decode(either, joined)[0]!), '4');
  const apart = rows({ 1: 0.9 }, { 1: 0.9 }, { [NOT_A_DIGIT]: 0.9 });
  assert.equal(readAs(decode(either, apart)[0]!), '11');
});

test('where a number of two digits was written, the confidence of a single path is the chance that both are right', () => {
  const path = lattice(2, [
    [0, 0],
    [1, 1],
  ]);
  const certain = rows({ 4: 0.9, [NOT_A_DIGIT]: 0 }, { 2: 0.8, [NOT_A_DIGIT]: 0 });
  assert.ok(Math.abs(decode(path, certain, { length: 2 })[0]!.confidence - 0.72) < 1e-6);
});

test('the confidences of all readings together are no more than 1', () => {
  const either = lattice(2, [
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  const readings = decode(either, rows({ 1: 0.5, 7: 0.4 }, { 1: 0.6, 7: 0.2 }, { 4: 0.9 }));
  const sum = readings.reduce((total, { confidence }) => total + confidence, 0);
  assert.ok(sum > 0.7 && sum <= 1 + 1e-6, `sum ${sum}`);
});

test('a piece that is no digit alone is joined rather than dropped', () => {
  const either = lattice(2, [
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  either.segments[2]!.score = -2;
  const four = rows({ [NOT_A_DIGIT]: 0.9 }, { 1: 0.95 }, { 4: 0.97 });
  assert.equal(readAs(decode(either, four)[0]!), '4');
});

test('a known length decides between paths, and is never forced on an impossible one', () => {
  const either = lattice(2, [
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  const unsure = rows({ 1: 0.5, 7: 0.3 }, { 1: 0.5, 7: 0.3 }, { 4: 0.9 });
  assert.equal(readAs(decode(either, unsure)[0]!), '4');
  assert.equal(readAs(decode(either, unsure, { length: 2 })[0]!), '11');
  assert.equal(readAs(decode(either, unsure, { minLength: 2 })[0]!), '11');
  assert.equal(readAs(decode(either, unsure, { maxLength: 1 })[0]!), '4');
  assert.equal(readAs(decode(either, unsure, { length: 5 })[0]!), '4');
});

test('what is probably no digit is refused, and never read to reach a length', () => {
  const path = lattice(3, [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  const garbage = rows({ 4: 0.999 }, { 7: 0.999 }, { [NOT_A_DIGIT]: 0.8, 8: 0.15 });
  assert.equal(readAs(decode(path, garbage)[0]!), '47');
  assert.equal(readAs(decode(path, garbage, { length: 3 })[0]!), '47');
});

test('pieces that may be digits, but do not fit together, are no number', () => {
  const heart = lattice(2, [
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  const arcs = rows({ 2: 0.99 }, { 7: 0.99 }, { [NOT_A_DIGIT]: 0.99 });
  const sure = decode(heart, arcs)[0]!;
  assert.equal(readAs(sure), '27');
  const torn = { ...heart, segments: heart.segments.map((s) => ({ ...s, score: -2.5 })) };
  const doubtful = decode(torn, arcs)[0]!;
  assert.equal(readAs(doubtful), '27');
  assert.ok(doubtful.confidence < 0.8 * sure.confidence, `${doubtful.confidence}`);
  const worse = { ...heart, segments: heart.segments.map((s) => ({ ...s, score: -5 })) };
  const [nothing, second] = decode(worse, arcs);
  assert.equal(readAs(nothing!), '');
  assert.deepEqual(
    nothing!.steps.map(({ segment }) => segment),
    [0, 1],
  );
  assert.equal(readAs(second!), '27');
});

test('a long number with a bad segment is uncertain, but still a number', () => {
  const path = lattice(
    5,
    Array.from({ length: 5 }, (_, i) => [i, i]),
  );
  path.segments[2]!.score = -20;
  const [best] = decode(path, rows({ 1: 0.9 }, { 2: 0.9 }, { 3: 0.9 }, { 4: 0.9 }, { 5: 0.9 }));
  assert.equal(readAs(best!), '12345');
  assert.ok(best!.confidence < 0.1, `${best!.confidence}`);
});

test('what was corrected, or has a known number of digits, is never read as nothing', () => {
  const torn = lattice(2, [
    [0, 0],
    [1, 1],
  ]);
  torn.segments.forEach((segment) => {
    segment.score = -8;
  });
  const arcs = rows({ 2: 0.9 }, { 7: 0.9 });
  assert.equal(readAs(decode(torn, arcs)[0]!), '');
  assert.equal(readAs(decode(torn, arcs, { length: 2 })[0]!), '27');
  assert.equal(readAs(decode(torn, arcs, { fixed: new Map([[0, '3']]) })[0]!), '37');
});

test('probabilities of 0 and long paths stay finite', () => {
  const count = 200;
  const path = lattice(
    count,
    Array.from({ length: count }, (_, i) => [i, i]),
  );
  const certain = new Float32Array(count * CLASS_COUNT);
  for (let i = 0; i < count; i++) certain[i * CLASS_COUNT + (i % 10)] = 1;
  const [best] = decode(path, certain);
  assert.ok(best!.confidence > 0.99);
  assert.equal(readAs(best!), '0123456789'.repeat(20));
});

test('a very unlikely length is not forced on clear digits', () => {
  const path = lattice(3, [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  const clear = rows(
    { 1: 0.99, [NOT_A_DIGIT]: 0.0001 },
    { 2: 0.99, [NOT_A_DIGIT]: 0.0001 },
    { 3: 0.99, [NOT_A_DIGIT]: 0.0001 },
  );
  assert.equal(readAs(decode(path, clear, { length: 2 })[0]!), '123');
  assert.equal(readAs(decode(path, clear, { maxLength: 2 })[0]!), '123');
  assert.equal(readAs(decode(path, clear, { length: 3 })[0]!), '123');
});

test('sure digits stay beside a mark that is too small for one, and are no letter', () => {
  const path = lattice(3, [
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  const scores = rows({ 4: 0.999 }, { 2: 0.999 }, { [NOT_A_DIGIT]: 0.9 });
  const marks = new Map([[2, { neverDigit: true }]]);
  for (const length of [undefined, 2]) {
    const [best] = decode(path, scores, { marks, length });
    assert.equal(readAs(best!), '42');
    assert.ok(best!.confidence > 0.8, `${best!.confidence}`);
  }
});

test('two digits where one is wanted are both answered', () => {
  const path = lattice(2, [
    [0, 0],
    [1, 1],
    [0, 1],
  ]);
  path.segments[2]!.score = -20;
  const scores = rows({ 4: 0.9999 }, { 2: 0.9999 }, { [NOT_A_DIGIT]: 0.49, 8: 0.4 });
  assert.equal(readAs(decode(path, scores, { maxLength: 1 })[0]!), '42');
});

test('in a format, a shape that is hardly a digit is rather misread than left out', () => {
  const path = lattice(4, [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  const shapes = rows({ 4: 0.99 }, { 0: 0.2, [NOT_A_DIGIT]: 0.79 }, { 7: 0.99 }, { 2: 0.99 });
  assert.equal(readAs(decode(path, shapes)[0]!), '472');
  assert.equal(readAs(decode(path, shapes, { isFormatted: true })[0]!), '4072');
  const scribble = rows({ 4: 0.99 }, { [NOT_A_DIGIT]: 0.995 }, { 7: 0.99 }, { 2: 0.99 });
  assert.equal(readAs(decode(path, scribble, { isFormatted: true })[0]!), '472');
});
