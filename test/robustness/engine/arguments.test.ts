/** Any arguments: an answer, or a TypeError with a clear message. */
import assert from 'node:assert/strict';
import process from 'node:process';
import test, { after } from 'node:test';
import { createRecognizer, type Ink, registerSegmenter } from 'digit-pad/engine';
import fc from 'fast-check';
import { writeNumber } from '../../fixtures/digits.js';
import { anything, ink, noCoordinate } from '../arbitrary-ink.js';
import { assertPlainWords, assertRecognition } from '../assert-recognition.js';
import { check, effortFrom } from '../property.js';

const effort = effortFrom(process.env);
const recognizer = await createRecognizer();
after(() => recognizer.dispose());

async function readOrRefuse(writing: unknown, options?: unknown): Promise<void> {
  try {
    const answer = await recognizer.recognize(writing as Ink, options as object);
    assertRecognition(answer, writing as Ink);
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assertPlainWords(error);
  }
}

test('anything in place of writing', async (t) => {
  const writing = fc.oneof(
    anything,
    fc.record({ strokes: anything }),
    fc.record({ strokes: fc.array(fc.oneof(anything, fc.record({ points: anything }))) }),
    fc.record({ data: anything, width: anything, height: anything }),
    fc.record({ data: fc.uint8ClampedArray(), width: fc.nat(5), height: fc.nat(5) }),
  );
  const runs = await check(
    fc.asyncProperty(writing, (wrong) => readOrRefuse(wrong)),
    1000,
    effort,
  );
  t.diagnostic(`${runs} cases, seed ${effort.seed}`);
});

test('anything in place of one coordinate, one slot, one side', async (t) => {
  const wrong = fc.record({ x: noCoordinate, y: noCoordinate, slot: anything, side: anything });
  const property = fc.asyncProperty(ink, wrong, async (good, { x, y, slot, side }) => {
    const strokes = good.strokes;
    for (const point of [{ x, y: 1 }, { x: 1, y }, x]) {
      const bad = { strokes: [...strokes, { points: [{ x: 1, y: 1 }, point] }] };
      await assert.rejects(recognizer.recognize(bad as Ink), (error) => {
        assertPlainWords(error);
        return /points\[1\] must have finite numbers/.test((error as Error).message);
      });
    }
    const points = [{ x: 1, y: 1 }];
    await readOrRefuse({ strokes: [...strokes, { points, slot }] });
    await readOrRefuse({ strokes: [{ points }], width: side, height: 10 });
  });
  const runs = await check(property, 100, effort);
  t.diagnostic(`${runs} cases, seed ${effort.seed}`);
});

test('anything in place of options, or of one of them', async (t) => {
  const names = ['length', 'minLength', 'maxLength', 'decimal', 'signed', 'cells', 'fixed'];
  const option = fc.oneof(
    anything,
    fc.array(anything),
    fc.array(fc.dictionary(fc.string(), anything)),
  );
  const one = fc
    .tuple(fc.constantFrom(...names, 'segmenter', 'signal', 'explain'), option)
    .map(([name, value]) => ({ [name]: value }));
  const property = fc.asyncProperty(fc.oneof(one, anything), async (options) => {
    await readOrRefuse({ strokes: [] }, options);
  });
  const runs = await check(property, 1500, effort);
  t.diagnostic(`${runs} cases, seed ${effort.seed}`);
});

test('a width that is no number does not turn digits into dots', async () => {
  const strokes = writeNumber('7');
  for (const width of [Number.NaN, -1, '9', null]) {
    await assert.rejects(
      recognizer.recognize({ strokes, width, height: 10 } as Ink),
      /ink\.width must be a number from 0/,
    );
  }
});

test('anything in place of a segmenter to register', async (t) => {
  const property = fc.property(anything, anything, (name, segmenter) => {
    assert.throws(
      () => registerSegmenter(name as string, segmenter as never),
      (error) => {
        assertPlainWords(error);
        return true;
      },
    );
  });
  t.diagnostic(`${await check(property, 300, effort)} cases, seed ${effort.seed}`);
});
