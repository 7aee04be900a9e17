/**
 * Turns trained weights into what ships: batch norm folded into kernels and biases, kernels in eight
 * bits with one scale an output channel, and the manifest that describes the bytes.
 *
 * Per-channel symmetric quantisation as in Krishnamoorthi, "Quantizing deep convolutional networks for
 * efficient inference", 2018, https://arxiv.org/abs/1806.08342
 */

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type {
  LayerSpec,
  ModelManifest,
  TensorSpec,
} from '../../src/engine/classify/model/manifest.js';
import { INPUT_CHANNELS, INPUT_SIZE } from '../../src/engine/data/model-input.js';
import type { Architecture } from '../network/architectures.js';
import { headsOf, SIGNS } from '../network/labels.js';
import { BATCH_NORM_EPSILON } from '../network/network.js';
import {
  layOutParameters,
  type ParameterRole,
  parameterOf,
  partOf,
} from '../network/parameters.js';
import { writeTogether } from '../support/atomic-files.js';

export interface ExportOptions {
  name: string;
  architecture: Architecture;
  /** Flat, as `layOutParameters` says: a run's averaged weights. */
  weights: Float32Array;
  /** Logits are divided by it before the softmax; 1 unless measured. */
  temperature?: number;
  /** The same of a second head. */
  signTemperature?: number;
}

export interface ExportedModel {
  manifest: ModelManifest;
  bytes: Uint8Array;
}

const WEIGHTS_FILE = 'weights.bin';
const INT8_LARGEST = 127;

/** Folds, quantises and describes a network. */
export function exportModel(options: ExportOptions): ExportedModel {
  const { name, architecture, weights, temperature = 1, signTemperature = 1 } = options;
  const layout = layOutParameters(architecture);
  const file = new WeightsFile();
  const layers: LayerSpec[] = [];
  let heads: readonly number[] = [];
  let channels = INPUT_CHANNELS;
  architecture.forEach((layer, index) => {
    const shapeOf = (role: ParameterRole) => parameterOf(layout, index, role).shape;
    const valuesOf = (role: ParameterRole) => partOf(weights, parameterOf(layout, index, role));
    switch (layer.kind) {
      case 'input':
        channels = layer.channels;
        break;
      case 'conv': {
        const { kernel, bias } =
          layer.norm === false
            ? { kernel: valuesOf('kernel'), bias: valuesOf('bias') }
            : foldBatchNorm(valuesOf);
        layers.push({
          kind: 'conv',
          stride: layer.stride ?? 1,
          padding: layer.padding,
          activation: 'relu',
          kernel: file.addQuantised(kernel, shapeOf('kernel')),
          bias: file.addFloats(bias, [layer.filters]),
        });
        break;
      }
      case 'dense':
        layers.push({
          kind: 'dense',
          activation: layer.activation ?? 'linear',
          kernel: file.addQuantised(valuesOf('kernel'), shapeOf('kernel')),
          bias: file.addFloats(valuesOf('bias'), shapeOf('bias')),
        });
        heads = headsOf(layer.units);
        break;
      case 'dropout':
        break;
      default:
        layers.push({ ...layer });
    }
  });
  const bytes = file.bytes();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest: ModelManifest = {
    format: 'digit-pad-model',
    version: 1,
    name,
    input: { size: INPUT_SIZE, channels },
    classes: heads[0]!,
    ...(heads.length > 1 && { signs: { labels: SIGNS, temperature: signTemperature } }),
    layers,
    weights: { file: WEIGHTS_FILE, bytes: bytes.length, sha256 },
    calibration: { temperature },
  };
  return { manifest, bytes };
}

/**
 * Writes `weights.bin` and the `manifest.json` that vouches for it.
 *
 * @throws one sentence where the disk fails; a model that was there before is still whole then.
 */
export function writeModel(directory: string, { manifest, bytes }: ExportedModel): void {
  writeModelFiles(directory, manifest, bytes);
}

/** The same for any manifest that names `weights.bin`. */
export function writeModelFiles(directory: string, manifest: object, bytes: Uint8Array): void {
  try {
    mkdirSync(directory, { recursive: true });
    writeTogether([
      [join(directory, WEIGHTS_FILE), bytes],
      [join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`],
    ]);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The model could not be written to ${directory} (${reason}).`, { cause });
  }
}

/**
 * The convolution with bias that does what a convolution and batch norm by running statistics do.
 */
export function foldBatchNorm(valuesOf: (role: ParameterRole) => Float32Array): {
  kernel: Float32Array;
  bias: Float32Array;
} {
  const gamma = valuesOf('gamma');
  const mean = valuesOf('mean');
  const factor = valuesOf('variance').map((variance, c) => {
    return gamma[c]! / Math.sqrt(variance + BATCH_NORM_EPSILON);
  });
  return {
    kernel: valuesOf('kernel').map((weight, at) => weight * factor[at % factor.length]!),
    bias: valuesOf('beta').map((beta, c) => beta - mean[c]! * factor[c]!),
  };
}

/** Collects tensors; each starts at a multiple of four bytes, so that readers can lay views on them. */
export class WeightsFile {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  addFloats(values: Float32Array, shape: readonly number[]): TensorSpec {
    return { shape, dtype: 'float32', offset: this.append(values) };
  }

  /** @param largest integer; with fewer of them the file is compressed better. */
  addQuantised(
    values: Float32Array,
    shape: readonly number[],
    largest: number = INT8_LARGEST,
  ): TensorSpec {
    const scales = new Float32Array(shape[shape.length - 1]!);
    values.forEach((value, at) => {
      const channel = at % scales.length;
      scales[channel] = Math.max(scales[channel]!, Math.abs(value) / largest);
    });
    // A channel of zeros has the scale 0: it stays zeros whatever its integers are.
    const integers = Int8Array.from(values, (value, at) => {
      const scale = scales[at % scales.length]!;
      return scale === 0 ? 0 : Math.max(-largest, Math.min(largest, Math.round(value / scale)));
    });
    return { shape, dtype: 'int8', offset: this.append(integers), scales: this.append(scales) };
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.parts));
  }

  private append(array: Float32Array | Int8Array): number {
    const offset = this.length;
    const padded = new Uint8Array(Math.ceil(array.byteLength / 4) * 4);
    padded.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    this.parts.push(padded);
    this.length += padded.length;
    return offset;
  }
}
