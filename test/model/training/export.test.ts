import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  ARCHITECTURES,
  countMultiplyAdds,
  countParameters,
} from '../../../model/network/architectures.js';
import { startTrainingBackend } from '../../../model/network/kernels/index.js';
import { Network } from '../../../model/network/network.js';
import { initialParameters, partOf } from '../../../model/network/parameters.js';
import { exportModel, writeModel } from '../../../model/training/export.js';
import { loadModel } from '../../../src/engine/classify/model/load-model.js';
import type { ModelManifest } from '../../../src/engine/classify/model/manifest.js';
import { CLASS_COUNT, INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { predictReference } from '../network/reference.js';
import { drawBlobs } from './blobs.js';

/** Takes no byte: a file there behaves as on a full disk. */
const FULL_DISK = '/dev/full';

before(startTrainingBackend);

/** A network with statistics and batch norms unlike their initial values. */
function livelyNetwork() {
  const network = new Network(ARCHITECTURES.small);
  const weights = initialParameters(network.layout, 3);
  network.layout.parameters.forEach((parameter, index) => {
    if (parameter.role === 'kernel') return;
    const part = partOf(weights, parameter);
    for (let at = 0; at < part.length; at++) {
      const wave = Math.sin(7 * index + at);
      part[at] =
        parameter.role === 'gamma' || parameter.role === 'variance' ? 1 + 0.5 * wave : 0.3 * wave;
    }
  });
  return { network, weights };
}

test('the exported network answers as the trained one does', () => {
  const { network, weights } = livelyNetwork();
  const labels = new Uint8Array(6);
  const inputs = new Float32Array(labels.length * INPUT_LENGTH);
  drawBlobs(11, inputs, labels);
  const { manifest, bytes } = exportModel({
    name: 'test',
    architecture: ARCHITECTURES.small,
    weights,
  });
  const expected = network.evaluate(weights, inputs, labels.length);
  const actual = predictReference(manifest, bytes, inputs);
  assert.equal(actual.length, expected.length);
  const spread = Math.max(...expected) - Math.min(...expected);
  expected.forEach((logit, at) => {
    assert.ok(
      Math.abs(actual[at]! - logit) < 0.03 * spread,
      `[${at}]: ${actual[at]}, not ${logit}`,
    );
  });
});

test('the manifest has the size and the hash of the written files', () => {
  const { weights } = livelyNetwork();
  const exported = exportModel({
    name: 'test',
    architecture: ARCHITECTURES.small,
    weights,
    temperature: 1.25,
  });
  const directory = mkdtempSync(join(tmpdir(), 'digit-pad-export-'));
  try {
    writeModel(directory, exported);
    const manifest: unknown = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
    assert.deepEqual(manifest, JSON.parse(JSON.stringify(exported.manifest)));
    const bytes = readFileSync(join(directory, exported.manifest.weights.file));
    assert.equal(bytes.length, exported.manifest.weights.bytes);
    assert.equal(
      createHash('sha256').update(bytes).digest('hex'),
      exported.manifest.weights.sha256,
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
  assert.equal(exported.manifest.classes, CLASS_COUNT);
  assert.equal(exported.manifest.calibration.temperature, 1.25);
  for (const layer of exported.manifest.layers) {
    if (!('kernel' in layer)) continue;
    const offsets = [layer.kernel.offset, layer.kernel.scales!, layer.bias.offset];
    assert.deepEqual(
      offsets.map((offset) => offset % 4),
      [0, 0, 0],
    );
  }
});

test('the engine reads what was written, and refuses it when a byte is wrong', async () => {
  const { weights } = livelyNetwork();
  const directory = mkdtempSync(join(tmpdir(), 'digit-pad-export-'));
  try {
    const exported = exportModel({
      name: 'test',
      architecture: ARCHITECTURES.small,
      weights,
    });
    writeModel(directory, exported);
    const address = pathToFileURL(join(directory, 'manifest.json'));
    const loaded = await loadModel(address);
    assert.deepEqual(new Uint8Array(loaded.weights), exported.bytes);
    const path = join(directory, 'weights.bin');
    const bytes = readFileSync(path);
    bytes[100]! ^= 1;
    writeFileSync(path, bytes);
    await assert.rejects(loadModel(address), /damaged/);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('tensors lie one behind the other and fill the weights file', () => {
  const { weights } = livelyNetwork();
  const { manifest, bytes } = exportModel({
    name: 'test',
    architecture: ARCHITECTURES.small,
    weights,
  });
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  let end = 0;
  for (const layer of manifest.layers) {
    if (!('kernel' in layer)) continue;
    const { kernel, bias } = layer;
    const size = kernel.shape.reduce((product, extent) => product * extent, 1);
    assert.equal(kernel.offset, end);
    assert.equal(kernel.scales, kernel.offset + padded(size));
    assert.deepEqual(bias.shape, kernel.shape.slice(-1));
    assert.equal(bias.offset, kernel.scales! + 4 * bias.shape[0]!);
    end = bias.offset + 4 * bias.shape[0]!;
  }
  assert.equal(end, bytes.length);
});

test('a full disk leaves the previous model', { skip: !existsSync(FULL_DISK) }, () => {
  const { weights } = livelyNetwork();
  const model = (temperature: number) =>
    exportModel({ name: 'test', architecture: ARCHITECTURES.small, weights, temperature });
  const directory = mkdtempSync(join(tmpdir(), 'digit-pad-export-'));
  try {
    writeModel(directory, model(1));
    const before = readFileSync(join(directory, 'manifest.json'));
    symlinkSync(FULL_DISK, join(directory, `manifest.json.${process.pid}.tmp`));
    weights.fill(0.5);
    assert.throws(() => writeModel(directory, model(2)), /could not be written to .*ENOSPC.*\)\.$/);
    assert.deepEqual(readFileSync(join(directory, 'manifest.json')), before);
    const { sha256 } = (JSON.parse(before.toString()) as ModelManifest).weights;
    const bytes = readFileSync(join(directory, 'weights.bin'));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256);
    assert.deepEqual(readdirSync(directory).sort(), ['manifest.json', 'weights.bin']);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('the shipped network keeps within its budget', () => {
  assert.ok(countParameters(ARCHITECTURES.digits) <= 100_000);
  assert.ok(countMultiplyAdds(ARCHITECTURES.digits) <= 2_500_000);
});
