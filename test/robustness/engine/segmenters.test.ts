/** A page's own segmenter may throw, return invalid results or never answer: the ink is read. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test, { after } from 'node:test';
import { createRecognizer, type Segmenter } from 'digit-pad/engine';
import fc from 'fast-check';
import { writeNumber } from '../../fixtures/digits.js';
import { anything } from '../arbitrary-ink.js';
import { assertRecognition } from '../assert-recognition.js';
import { check, effortFrom } from '../property.js';

const effort = effortFrom(process.env);
const recognizer = await createRecognizer();
after(() => recognizer.dispose());

const ink = { strokes: writeNumber('47') };

/** Usual and unusual numbers for an index, an offset or a length. */
const number = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1, max: 4 }) },
  fc.constantFrom(Number.NaN, 0.5, 1e300, Number.NEGATIVE_INFINITY, 2 ** 31),
  anything,
);
const box = fc.oneof(fc.record({ x: number, y: number, width: number, height: number }), anything);
const mask = fc.record({
  data: fc.oneof(fc.float32Array({ maxLength: 9 }), anything),
  width: number,
  height: number,
});
const part = fc.oneof(fc.record({ stroke: number, from: number, to: number }), anything);
const piece = fc.oneof(
  fc.record({ box, parts: fc.array(part, { maxLength: 3 }) }),
  fc.record({ box, mask }),
  fc.record({ box, parts: fc.constant([{ stroke: 0, from: 0, to: 5 }]) }),
  anything,
);
const segment = fc.oneof(fc.record({ first: number, last: number, score: number }), anything);
const returned = fc.oneof(
  anything,
  fc.array(fc.oneof(fc.array(number), anything)),
  fc.record({
    pieces: fc.oneof(fc.array(piece, { maxLength: 3 }), anything),
    segments: fc.oneof(fc.array(segment, { maxLength: 4 }), anything),
  }),
);

/** One reading for all: it remembers what it has seen, so that only nonsense costs anything. */
let answering: Segmenter['segment'];
const reading = recognizer.open({ segmenter: { segment: (...asked) => answering(...asked) } });

async function readWith(segment: Segmenter['segment']): Promise<void> {
  answering = segment;
  const answer = await reading.update(ink);
  assertRecognition(answer, ink);
  if (answer.warning) {
    assert.equal(answer.value, '47', 'the default segmenter is used');
    assert.match(answer.warning.message, /^The segmenter of this page failed: \S/);
    assert.doesNotMatch(answer.warning.message, /Cannot (read|convert|destructure)|not iterable/);
  }
}

test('segmenters that return anything', async (t) => {
  const property = fc.asyncProperty(returned, (answer) => readWith(() => answer as never));
  const runs = await check(property, 250, effort);
  t.diagnostic(`${runs} cases, seed ${effort.seed}`);
});

test('segmenters that throw anything, or reject with it', async (t) => {
  const property = fc.asyncProperty(anything, fc.boolean(), (thrown, later) =>
    readWith(() => {
      if (later) return Promise.reject(thrown);
      throw thrown;
    }),
  );
  t.diagnostic(`${await check(property, 60, effort)} cases, seed ${effort.seed}`);
});

test('twenty segmenters that never settle are all given up', async () => {
  const segmenter: Segmenter = { segment: () => new Promise(() => {}) };
  const readings = Array.from({ length: 20 }, () => recognizer.recognize(ink, { segmenter }));
  for (const answer of await Promise.all(readings)) {
    assert.equal(answer.value, '47');
    assert.match(answer.warning!.message, /did not answer within/);
  }
});

test('a lattice that its segmenter changes while it is read', async () => {
  const parts = [{ stroke: 0, from: 0, to: 5 }];
  const pieces = [{ box: { x: 0, y: 0, width: 9, height: 9 }, parts }];
  const segments = [{ first: 0, last: 0 }];
  const answer = recognizer.recognize(ink, {
    segmenter: { segment: () => ({ pieces, segments }) },
  });
  setTimeout(() => {
    pieces.length = 0;
    segments[0] = { first: 99, last: 99 };
  });
  assertRecognition(await answer, ink);
});
