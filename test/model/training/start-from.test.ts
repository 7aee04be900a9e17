/** A training that goes on from the exported line reader, `model/line-reader`. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startTrainingBackend } from '../../../model/network/kernels/index.js';
import { type ParameterRole, parameterOf, partOf } from '../../../model/network/parameters.js';
import { Random } from '../../../model/support/random.js';
import { foldBatchNorm } from '../../../model/training/export.js';
import {
  isNormed,
  LINE_INPUT,
  LINE_LAYERS,
  layOutLineReader,
} from '../../../model/training/line-reader/architecture.js';
import type { LineSample } from '../../../model/training/line-reader/network.js';
import { startFrom } from '../../../model/training/line-reader/start-from.js';
import { tensorValues } from '../../../src/engine/classify/model/load-model.js';
import { loadLineModel } from '../../../src/engine/line-reader/model.js';

const folder = fileURLToPath(new URL('../../../../model/line-reader', import.meta.url));

/** Noise: the statistics of batch norm depend on the lines, what the network computes must not. */
function someLines(layer: number): LineSample[] {
  const random = new Random(5, layer);
  const width = 80;
  const length = (width / 2) * LINE_INPUT.rows * LINE_INPUT.channels;
  const values = () => Float32Array.from({ length }, () => random.normal(0, 1));
  return Array.from({ length: 4 }, () => ({ values: values(), width, label: [1], places: [] }));
}

test('folded again, the initial weights are those of the exported reader', async () => {
  await startTrainingBackend();
  const weights = await startFrom(folder, someLines);
  const model = await loadLineModel(pathToFileURL(`${folder}/manifest.json`));
  const layout = layOutLineReader();
  for (const [index, layer] of model.layers.entries()) {
    if (layer.kind !== 'conv') continue;
    assert.equal(LINE_LAYERS[index]!.kind, 'conv');
    const valuesOf = (role: ParameterRole) => partOf(weights, parameterOf(layout, index, role));
    const { kernel, bias } = isNormed(index)
      ? foldBatchNorm(valuesOf)
      : { kernel: valuesOf('kernel'), bias: valuesOf('bias') };
    assertClose(kernel, tensorValues(layer.kernel, model.weights), `kernel of layer ${index}`);
    assertClose(bias, tensorValues(layer.bias, model.weights), `bias of layer ${index}`);
  }
});

test('a reader that is not there is an error', async () => {
  await startTrainingBackend();
  await assert.rejects(startFrom(`${folder}/nothing`, someLines), /nothing/);
});

function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  assert.equal(actual.length, expected.length, what);
  const largest = Array.from(expected).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let at = 0; at < actual.length; at++) {
    const error = Math.abs(actual[at]! - expected[at]!);
    assert.ok(error <= 1e-4 * largest, `${what}, value ${at}: ${actual[at]} not ${expected[at]}`);
  }
}
