/**
 * Any ink with any options gets an answer of the right shape. Most inks go through the pipeline with a
 * classifier of random answers, some through the whole engine with the shipped model.
 */
import assert from 'node:assert/strict';
import process from 'node:process';
import test, { type TestContext } from 'node:test';
import { createRecognizer } from 'digit-pad/engine';
import fc from 'fast-check';
import { PipelineRecognizer } from '../../../model/support/pipeline-recognizer.js';
import type { Ink } from '../../../src/engine/data/ink.js';
import type { EngineReadOptions } from '../../../src/engine/data/options.js';
import type { Recognizer } from '../../../src/engine/data/recognizer.js';
import { ink, LINES, longLine } from '../arbitrary-ink.js';
import { assertRecognition } from '../assert-recognition.js';
import { check, effortFrom } from '../property.js';
import { arbitraryClassifier } from './arbitrary-classifier.js';

const effort = effortFrom(process.env);
const INFO = { backend: 'arbitrary', reason: 'a test', worker: false, model: '' };

const count = fc.integer({ min: 0, max: 12 });
const coordinate = fc.integer({ min: -100, max: 900 });
const cell = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 0, max: 200 }),
  height: fc.integer({ min: 0, max: 200 }),
});

const options: fc.Arbitrary<EngineReadOptions> = fc.record(
  {
    length: count,
    minLength: count,
    maxLength: count,
    decimal: fc.boolean(),
    signed: fc.boolean(),
    cells: fc.array(cell, { maxLength: 6 }),
    fixed: fc.array(
      fc.record({
        strokes: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
        value: fc.constantFrom('', '0', '4', '9'),
      }),
      { maxLength: 4 },
    ),
    segmenter: fc.constantFrom('cells', 'contours', 'lattice', 'strokes', 'whole'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

async function read(recognizer: Recognizer, writing: Ink, asked: EngineReadOptions): Promise<void> {
  const before = structuredClone(writing);
  assertRecognition(await recognizer.recognize(writing, asked), writing);
  assert.deepEqual(writing, before, 'the ink is the caller’s');
}

function tell(t: TestContext, runs: number): void {
  t.diagnostic(`${runs} cases, seed ${effort.seed}`);
}

test('any ink, any options, any answer of the classifier', async (t) => {
  const opinion = fc.record({ seed: fc.nat(), sharpness: fc.constantFrom(0, 2, 30) });
  const property = fc.asyncProperty(ink, options, opinion, (writing, asked, { seed, sharpness }) =>
    read(new PipelineRecognizer(arbitraryClassifier(seed, sharpness), INFO), writing, asked),
  );
  tell(t, await check(property, 300, effort));
});

test('ink that grows and shrinks under a live reading', async (t) => {
  const property = fc.asyncProperty(
    ink,
    options,
    fc.array(fc.nat(9)),
    async (all, asked, steps) => {
      const reading = new PipelineRecognizer(arbitraryClassifier(1, 4), INFO).open(asked);
      const overtaken: Promise<unknown>[] = [];
      for (const strokes of steps) {
        const writing = { ...all, strokes: all.strokes.slice(0, strokes) };
        const answer = reading.update(writing);
        overtaken.push(
          answer.then(
            (recognition) => assertRecognition(recognition, writing),
            (error: Error) => assert.equal(error.name, 'AbortError'),
          ),
        );
      }
      await Promise.all(overtaken);
      assertRecognition(await reading.update(all), all);
    },
  );
  tell(t, await check(property, 40, effort));
});

test('any ink through the whole engine', async (t) => {
  const recognizer = await createRecognizer();
  const property = fc.asyncProperty(ink, options, (writing, asked) =>
    read(recognizer, writing, asked),
  );
  tell(t, await check(property, 20, effort));
  recognizer.dispose();
});

/** Noise is the worst of them: every leg is as long as the writing. */
const whole = effort.factor > 1;
const segmenters = ['lattice', 'strokes', ...(whole ? ['cells', 'contours', 'whole'] : [])];
for (const kind of whole ? LINES : (['noise'] as const)) {
  test(`a line of 100,000 points and a thousand strokes (${kind}) are read`, async () => {
    const recognizer = new PipelineRecognizer(arbitraryClassifier(1, 4), INFO);
    const long = { strokes: [{ points: longLine(kind, 100_000) }], width: 900, height: 200 };
    const dots = longLine(kind, 4000).filter((_, i) => i % 4 === 0);
    const many = { strokes: dots.map((dot) => ({ points: [dot] })) };
    for (const segmenter of segmenters) {
      await read(recognizer, long, { segmenter });
      await read(recognizer, many, { segmenter });
    }
  });
}
