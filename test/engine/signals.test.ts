/** One abort signal for many readings: each of them stops with it, and none leaves a listener. */
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import process from 'node:process';
import test, { after } from 'node:test';
import { createRecognizer } from 'digit-pad/engine';
import { writeNumber } from '../fixtures/digits.js';

const recognizer = await createRecognizer();
after(() => recognizer.dispose());

const ink = { strokes: writeNumber('47') };
const MANY = 30;

/** Never answers, so that a reading waits for it. */
const silent = { segment: () => new Promise<never>(() => {}) };

const listenersOf = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

test('readings that end leave no listener on a signal that goes on', async () => {
  const { signal } = new AbortController();
  const readings = Array.from({ length: MANY }, () => recognizer.open({ signal }));
  await Promise.all([
    ...readings.map((reading) => reading.update(ink)),
    ...readings.map(() => recognizer.recognize(ink, { signal })),
  ]);
  assert.equal(listenersOf(signal), 0);
  assert.equal((await readings[0]!.update(ink)).value, '47');
  assert.equal(listenersOf(signal), 0);
});

test('readings under way share a listener, and all end with the signal’s reason', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error) => warnings.push(warning);
  process.on('warning', warned);
  const stopping = new AbortController();
  const { signal } = stopping;
  const under = Array.from({ length: MANY }, (_, i) =>
    i % 2 === 0
      ? recognizer.recognize(ink, { signal, segmenter: silent })
      : recognizer.open({ signal, segmenter: silent }).update(ink),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(listenersOf(signal), 1);
  const reason = new Error('No longer wanted.');
  stopping.abort(reason);
  for (const outcome of await Promise.allSettled(under)) {
    assert.equal((outcome as PromiseRejectedResult).reason, reason);
  }
  assert.equal(listenersOf(signal), 0);
  await assert.rejects(recognizer.open({ signal }).update(ink), reason);
  process.off('warning', warned);
  assert.deepEqual(warnings, []);
});
