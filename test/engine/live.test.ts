/** What a stroke costs while someone writes: with the model that ships, counted. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { wasmClassifier } from '../../model/segmenter-fit/wasm-classifier.js';
import { PipelineRecognizer } from '../../model/support/pipeline-recognizer.js';
import type { Classifier } from '../../src/engine/data/model-input.js';
import { writeNumber } from '../fixtures/digits.js';

const classifier = await wasmClassifier('model/digits/manifest.json');
let classified = 0;
const counting: Classifier = {
  backend: classifier.backend,
  classify(inputs, count) {
    classified += count;
    return classifier.classify(inputs, count);
  },
  dispose: () => classifier.dispose(),
};
const info = { backend: 'wasm', reason: 'test', worker: false, model: 'digits' };
const recognizer = new PipelineRecognizer(counting, info);

/** New classifications of one reading. */
async function costOf(read: () => Promise<unknown>): Promise<number> {
  classified = 0;
  await read();
  return classified;
}

test('a new stroke costs a few classifications, the same ink again none', async () => {
  const strokes = writeNumber('4057391826', { gap: 0.05 });
  const reading = recognizer.open();
  const costs: number[] = [];
  for (let count = 1; count <= strokes.length; count++) {
    costs.push(await costOf(() => reading.update({ strokes: strokes.slice(0, count) })));
  }
  const all = await costOf(() => recognizer.recognize({ strokes }));
  const last = costs.at(-1)!;
  assert.ok(last > 0 && last < all / 2, `${last} for the last stroke, ${all} for everything`);
  costs.sort((a, b) => a - b);
  assert.ok(costs[costs.length >> 1]! <= 8, `costs ${costs}`);
  assert.equal(await costOf(() => reading.update({ strokes })), 0);
});
