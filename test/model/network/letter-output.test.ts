/** The output for letters: how it is fitted, and that it changes nothing else. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withLetterOutput } from '../../../model/letter-output/append.js';
import { fitLetterOutput } from '../../../model/letter-output/fit.js';
import { ARCHITECTURES } from '../../../model/network/architectures.js';
import { startTrainingBackend } from '../../../model/network/kernels/index.js';
import { initialParameters, layOutParameters } from '../../../model/network/parameters.js';
import { wasmClassifier } from '../../../model/segmenter-fit/wasm-classifier.js';
import { Random } from '../../../model/support/random.js';
import { exportModel, writeModel } from '../../../model/training/export.js';
import { loadModel } from '../../../src/engine/classify/model/load-model.js';
import { readManifest } from '../../../src/engine/classify/model/read-manifest.js';
import { INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { drawBlobs } from '../training/blobs.js';

before(startTrainingBackend);

let directory: string;

test.beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'digit-pad-letters-'));
});

test.afterEach(() => {
  rmSync(directory, { recursive: true });
});

test('the fit finds the features that tell letters from others', () => {
  const random = new Random(2);
  const isLetter = Array.from({ length: 400 }, () => random.chance(0.2));
  // The first feature tells, the second does not, and the third is always the same.
  const features = isLetter.map((letter) =>
    Float32Array.of(random.normal(letter ? 5 : 3, 0.5), random.normal(0, 4), 7),
  );
  const { kernel, bias } = fitLetterOutput(features, isLetter);
  const oddsAt = (first: number) => first * kernel[0]! + 7 * kernel[2]! + bias;
  assert.ok(oddsAt(5) > 3 && oddsAt(3) < -3, `${oddsAt(5)} and ${oddsAt(3)}`);
  // As many letters as others in weight: in the middle it is even.
  assert.ok(Math.abs(oddsAt(4)) < 1, String(oddsAt(4)));
  assert.ok(Math.abs(kernel[1]!) < 0.1 * kernel[0]!);
});

test('a model gets the output, and keeps all others to the bit', async () => {
  const architecture = ARCHITECTURES['digits-and-signs'];
  const weights = initialParameters(layOutParameters(architecture), 3);
  const model = exportModel({ name: 'test', architecture, weights });
  const manifest = join(directory, 'manifest.json');
  const read = async () => {
    const classifier = await wasmClassifier(manifest);
    const inputs = new Float32Array(4 * INPUT_LENGTH);
    drawBlobs(11, inputs, new Uint8Array(4));
    return classifier.classifyWithSigns!(inputs, 4, true);
  };
  const add = async (first: number, bias: number) => {
    const kernel = new Float32Array(80);
    kernel[0] = first;
    const letters = withLetterOutput(await loadModel(pathToFileURL(manifest)), { kernel, bias });
    assert.deepEqual(readManifest(JSON.parse(JSON.stringify(letters.manifest))), letters.manifest);
    writeModel(directory, letters);
  };
  writeModel(directory, model);
  const before = await read();
  assert.equal(before.letters.length, 0);
  await add(-1, 9);
  // The second time it replaces the output.
  for (const [first, bias] of [
    [2, 0.5],
    [3, -1],
  ] as const) {
    await add(first, bias);
    const after = await read();
    assert.deepEqual(after.digits, before.digits);
    assert.deepEqual(after.signs, before.signs);
    after.letters.forEach((odds, i) => {
      const expected = first * before.features![i * 80]! + bias;
      assert.ok(Math.abs(odds - expected) < 1e-3, `${odds}, not ${expected}`);
    });
  }
});
