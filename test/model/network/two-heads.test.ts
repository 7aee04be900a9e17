/** A network with a second head: what it is asked, and what the engine makes of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { before } from 'node:test';
import {
  ARCHITECTURES,
  countMultiplyAdds,
  countParameters,
} from '../../../model/network/architectures.js';
import { startTrainingBackend } from '../../../model/network/kernels/index.js';
import {
  labelOfSign,
  NEITHER,
  NOT_A_SIGN,
  OUTPUT_COUNT,
  SIGNS,
} from '../../../model/network/labels.js';
import { countCorrect, Network } from '../../../model/network/network.js';
import { initialParameters } from '../../../model/network/parameters.js';
import { mixTargets } from '../../../model/samples/targets.js';
import { wasmClassifier } from '../../../model/segmenter-fit/wasm-classifier.js';
import { exportModel, writeModel } from '../../../model/training/export.js';
import { readManifest } from '../../../src/engine/classify/model/read-manifest.js';
import { CLASS_COUNT, INPUT_LENGTH, NOT_A_DIGIT } from '../../../src/engine/data/model-input.js';
import { drawBlobs } from '../training/blobs.js';

before(startTrainingBackend);

const ARCHITECTURE = ARCHITECTURES['digits-and-signs'];

function exported() {
  const network = new Network(ARCHITECTURE);
  const weights = initialParameters(network.layout, 3);
  const model = exportModel({
    name: 'test',
    architecture: ARCHITECTURE,
    weights,
    temperature: 1.5,
    signTemperature: 2,
  });
  return { network, weights, model };
}

test('each label asks the heads that it knows the answer of', () => {
  const targetsOf = (label: number) =>
    [...mixTargets(Uint8Array.of(label), OUTPUT_COUNT, { labelSmoothing: 0 })].flatMap((p, i) =>
      p > 0 ? [[i, p]] : [],
    );
  const sign = (index: number) => CLASS_COUNT + index;
  assert.deepEqual(targetsOf(7), [
    [7, 1],
    [sign(NOT_A_SIGN), 0.5],
  ]);
  assert.deepEqual(targetsOf(NOT_A_DIGIT), [[NOT_A_DIGIT, 1]]);
  assert.deepEqual(targetsOf(NEITHER), [
    [NOT_A_DIGIT, 1],
    [sign(NOT_A_SIGN), 0.5],
  ]);
  assert.deepEqual(targetsOf(labelOfSign('%')), [
    [NOT_A_DIGIT, 1],
    [sign(8), 0.5],
  ]);
  // Written alone it may be a 1: the digits' head is not asked.
  assert.deepEqual(targetsOf(labelOfSign('/')), [[sign(4), 0.5]]);
});

test('a sign is right where the second head says so, everything else where the first one does', () => {
  const logits = new Float32Array(2 * OUTPUT_COUNT);
  logits[3] = 1;
  logits[OUTPUT_COUNT + 4] = 2;
  logits[OUTPUT_COUNT + CLASS_COUNT + 1] = 1;
  const count = (...labels: number[]) =>
    countCorrect(logits, Uint8Array.from(labels), OUTPUT_COUNT);
  assert.equal(count(3, labelOfSign(',')), 2);
  assert.equal(count(NEITHER, labelOfSign('.')), 0);
  assert.equal(count(4, 4), 1);
});

test('the engine reads both heads in one pass', async () => {
  const { network, weights, model } = exported();
  const labels = new Uint8Array(5);
  const inputs = new Float32Array(labels.length * INPUT_LENGTH);
  drawBlobs(11, inputs, labels);
  const expected = network.evaluate(weights, inputs, labels.length);
  const directory = mkdtempSync(join(tmpdir(), 'digit-pad-heads-'));
  try {
    writeModel(directory, model);
    const classifier = await wasmClassifier(join(directory, 'manifest.json'));
    assert.deepEqual(classifier.signs, SIGNS);
    const scores = await classifier.classifyWithSigns!(inputs, labels.length);
    assert.deepEqual(await classifier.classify(inputs, labels.length), scores.digits);
    const heads = [
      { actual: scores.digits, from: 0, width: CLASS_COUNT, temperature: 1.5 },
      { actual: scores.signs, from: CLASS_COUNT, width: SIGNS.length + 1, temperature: 2 },
    ];
    for (const { actual, from, width, temperature } of heads) {
      labels.forEach((_, n) => {
        const start = n * OUTPUT_COUNT + from;
        const powers = [...expected.subarray(start, start + width)].map((z) =>
          Math.exp(z / temperature),
        );
        const sum = powers.reduce((a, b) => a + b, 0);
        powers.forEach((power, c) => {
          assert.ok(Math.abs(actual[n * width + c]! - power / sum) < 0.03);
        });
      });
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('a manifest whose signs do not fit is refused', () => {
  const { manifest } = exported().model;
  assert.deepEqual(readManifest(JSON.parse(JSON.stringify(manifest))), manifest);
  const withSigns = (signs: unknown) => () => readManifest({ ...manifest, signs });
  assert.throws(withSigns(undefined), /layers must be layers that end in 11 numbers/);
  assert.throws(withSigns({ labels: ['.'], temperature: 1 }), /layers that end in 13 numbers/);
  const labels = [...SIGNS.slice(1), SIGNS[1]];
  assert.throws(withSigns({ labels, temperature: 1 }), /without repetitions/);
  assert.throws(withSigns({ labels: SIGNS }), /signs.temperature must be/);
  assert.throws(withSigns({ labels: ['ab'], temperature: 1 }), /signs.labels\[0\] must be/);
});

test('the second head keeps within the budget', () => {
  assert.ok(countParameters(ARCHITECTURE) <= 100_000);
  assert.ok(countMultiplyAdds(ARCHITECTURE) <= 2_500_000);
});
