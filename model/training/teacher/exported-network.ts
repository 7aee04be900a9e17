/** Runs an exported model in a training thread, by whatever backend that thread has. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { tensorValues } from '../../../src/engine/classify/model/load-model.js';
import type {
  LayerSpec,
  ModelManifest,
  TensorSpec,
} from '../../../src/engine/classify/model/manifest.js';
import { spaceToDepth } from '../../../src/engine/classify/model/space-to-depth.js';
import { INPUT_CHANNELS, INPUT_SIZE } from '../../../src/engine/data/model-input.js';

export interface ExportedNetwork {
  manifest: ModelManifest;
  /** Its tensors as floats, in the order of the layers: kernel, bias, kernel, … */
  values: ReadonlyMap<TensorSpec, Float32Array>;
}

/** @throws Error in one sentence where the files are damaged or do not belong together. */
export function readExported(folder: string): ExportedNetwork {
  const manifest = parseManifest(join(folder, 'manifest.json'));
  const { sha256, file } = manifest.weights;
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`${join(folder, file)} is damaged: its SHA-256 differs from the manifest's.`);
  }
  const tensors = manifest.layers.flatMap((layer) =>
    'kernel' in layer ? [layer.kernel, layer.bias] : [],
  );
  return { manifest, values: new Map(tensors.map((t) => [t, tensorValues(t, bytes.buffer)])) };
}

/** @returns calibrated logits `[count, classes]` of inputs `[count, size, size, channels]`. */
export function runExported(
  { manifest, values }: ExportedNetwork,
  inputs: Float32Array,
  count: number,
): Float32Array {
  return tf.tidy(() => {
    const { size, channels } = manifest.input;
    let x: tf.Tensor = tf.tensor4d(inputs, [count, size, size, channels]);
    const get = (spec: TensorSpec) => tf.tensor(values.get(spec)!, [...spec.shape]);
    for (const layer of manifest.layers) {
      x = layer.kind === 'space-to-depth' ? reorder(inputs, count, layer.size) : run(layer, x, get);
    }
    return tf.div(x, manifest.calibration.temperature).dataSync<'float32'>().slice();
  });
}

function run(
  layer: Exclude<LayerSpec, { kind: 'space-to-depth' }>,
  x: tf.Tensor,
  get: (spec: TensorSpec) => tf.Tensor,
): tf.Tensor {
  switch (layer.kind) {
    case 'conv': {
      const kernel = get(layer.kernel) as tf.Tensor4D;
      const sums = tf.conv2d(x as tf.Tensor4D, kernel, layer.stride, layer.padding);
      return activate(layer.activation, tf.add(sums, get(layer.bias)));
    }
    case 'dense': {
      const sums = tf.matMul(x as tf.Tensor2D, get(layer.kernel) as tf.Tensor2D);
      return activate(layer.activation, tf.add(sums, get(layer.bias)));
    }
    case 'max-pool':
      return tf.maxPool(x as tf.Tensor4D, layer.size, layer.size, 'valid');
    case 'global-average-pool':
      return tf.mean(x, [1, 2]);
    case 'flatten':
      return tf.reshape(x, [x.shape[0]!, -1]);
  }
}

function activate(activation: 'linear' | 'relu', x: tf.Tensor): tf.Tensor {
  return activation === 'relu' ? tf.relu(x) : x;
}

function reorder(inputs: Float32Array, count: number, size: number): tf.Tensor4D {
  const side = INPUT_SIZE / size;
  return tf.tensor4d(spaceToDepth(inputs, count, INPUT_SIZE, INPUT_CHANNELS, size), [
    count,
    side,
    side,
    INPUT_CHANNELS * size ** 2,
  ]);
}

function parseManifest(path: string): ModelManifest {
  let manifest: Partial<ModelManifest> | undefined;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8')) as Partial<ModelManifest>;
  } catch (cause) {
    throw new Error(`${path} is not JSON.`, { cause });
  }
  if (manifest?.format !== 'digit-pad-model' || manifest.version !== 1) {
    throw new Error(`${path} is no model that this version can read.`);
  }
  return manifest as ModelManifest;
}
