/**
 * Runs an architecture on the wasm backend: forward with gradients for training, and forward alone,
 * by the running statistics, for evaluation. Holds no tensors between calls; weights are a flat array.
 */

import * as tf from '@tensorflow/tfjs-core';
import { spaceToDepth } from '../../src/engine/classify/model/space-to-depth.js';
import { NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { type Architecture, type Layer, type PlacedLayer, placeLayers } from './architectures.js';
import {
  batchNormRelu,
  biasRelu,
  dropout,
  globalAveragePool,
  softmaxCrossEntropy,
} from './kernels/index.js';
import { digitClassOf, headsOf, NEITHER, signClassOf } from './labels.js';
import {
  layOutParameters,
  type Parameter,
  type ParameterLayout,
  type ParameterRole,
  parameterOf,
  partOf,
} from './parameters.js';

/** Keeps the batch norm's divisor away from 0. */
export const BATCH_NORM_EPSILON = 1e-3;

/** Told apart from the dropout of the next layer by an odd constant (that of Knuth's hash). */
const LAYER_SEED_STEP = 0x9e3779b1;

export interface Batch {
  /** `[n, 28, 28, c]`, `c` being 3 unless the architecture says otherwise. */
  inputs: Float32Array;
  /** `[n, outputs]`, see `mixTargets`. */
  targets: Float32Array;
  /** `[n]`, only to count the right answers. */
  labels: Uint8Array;
}

export interface BatchResult {
  /** Mean cross-entropy, in nats. */
  loss: number;
  /** Samples whose label has the largest logit. */
  correct: number;
}

export class Network {
  readonly layout: ParameterLayout;
  /** Units of the last layer. */
  readonly outputs: number;
  private readonly placed: readonly PlacedLayer[];
  private readonly trainable: readonly Parameter[];

  constructor(architecture: Architecture) {
    this.placed = placeLayers(architecture);
    this.layout = layOutParameters(architecture);
    this.trainable = this.layout.parameters.filter(({ offset }) => offset < this.layout.trainable);
    const last = this.placed[this.placed.length - 1];
    if (last?.layer.kind !== 'dense' || last.layer.activation) {
      throw new Error('The last layer must be a linear dense one.');
    }
    this.outputs = last.layer.units;
  }

  /**
   * The loss of one batch and its gradient.
   *
   * @param weights flat, as the layout says.
   * @param dropoutSeed a 32-bit integer; the same seed drops the same units.
   * @param gradient receives the gradient and, in the places of the running statistics, the batch's
   *   own statistics.
   */
  train(
    weights: Float32Array,
    batch: Batch,
    dropoutSeed: number,
    gradient: Float32Array,
  ): BatchResult {
    const result = { loss: 0, correct: 0 };
    tf.tidy(() => {
      const images = this.imagesOf(batch.inputs, batch.labels.length);
      const loss = (...tensors: tf.Tensor[]): tf.Scalar => {
        const logits = this.trainingLogits(images, tensors, dropoutSeed, gradient);
        result.correct = countCorrect(logits.dataSync<'float32'>(), batch.labels, this.outputs);
        return softmaxCrossEntropy(logits, batch.targets, headsOf(this.outputs));
      };
      const tensors = this.trainable.map((parameter) => tensorOf(weights, parameter));
      const { value, grads } = tf.valueAndGrads(loss)(tensors);
      result.loss = value.dataSync()[0]!;
      this.trainable.forEach((parameter, index) => {
        partOf(gradient, parameter).set(grads[index]!.dataSync());
      });
    });
    return result;
  }

  /**
   * Logits `[count, outputs]` of `count` inputs `[28, 28, c]`, by the running statistics.
   */
  evaluate(weights: Float32Array, inputs: Float32Array, count: number): Float32Array {
    return tf.tidy(() => {
      let x: tf.Tensor = this.imagesOf(inputs, count);
      this.placed.forEach(({ layer }, index) => {
        const get = <T extends tf.Tensor>(role: ParameterRole) =>
          tensorOf(weights, parameterOf(this.layout, index, role)) as T;
        switch (layer.kind) {
          case 'conv':
            x = convolve(x, get('kernel'), layer);
            x =
              layer.norm === false
                ? tf.add(x, get('bias'))
                : tf.batchNorm(
                    x,
                    get<tf.Tensor1D>('mean'),
                    get<tf.Tensor1D>('variance'),
                    get<tf.Tensor1D>('beta'),
                    get<tf.Tensor1D>('gamma'),
                    BATCH_NORM_EPSILON,
                  );
            x = tf.relu(x);
            break;
          case 'dense':
            x = tf.add(tf.matMul(x as tf.Tensor2D, get<tf.Tensor2D>('kernel')), get('bias'));
            if (layer.activation) x = tf.relu(x);
            break;
          default:
            x = withoutParameters(layer.kind, x);
        }
      });
      return x.dataSync<'float32'>().slice();
    });
  }

  private trainingLogits(
    images: tf.Tensor4D,
    tensors: readonly tf.Tensor[],
    dropoutSeed: number,
    statistics: Float32Array,
  ): tf.Tensor2D {
    let x: tf.Tensor = images;
    this.placed.forEach(({ layer }, index) => {
      const get = <T extends tf.Tensor>(role: ParameterRole) =>
        tensors[this.trainable.indexOf(parameterOf(this.layout, index, role))] as T;
      switch (layer.kind) {
        case 'conv':
          x = convolve(x, get('kernel'), layer);
          if (layer.norm === false) {
            x = biasRelu(x, get('bias'));
            break;
          }
          x = batchNormRelu(x as tf.Tensor4D, get('gamma'), get('beta'), BATCH_NORM_EPSILON, {
            mean: partOf(statistics, parameterOf(this.layout, index, 'mean')),
            variance: partOf(statistics, parameterOf(this.layout, index, 'variance')),
          });
          break;
        case 'dropout':
          x = dropout(x, layer.rate, (dropoutSeed + Math.imul(index, LAYER_SEED_STEP)) | 0);
          break;
        case 'dense':
          x = tf.matMul(x as tf.Tensor2D, get<tf.Tensor2D>('kernel'));
          x = layer.activation ? biasRelu(x, get('bias')) : tf.add(x, get('bias'));
          break;
        default:
          x = withoutParameters(layer.kind, x);
      }
    });
    return x as tf.Tensor2D;
  }

  /** The first layer's input; space-to-depth is done here, in plain loops. */
  private imagesOf(inputs: Float32Array, count: number): tf.Tensor4D {
    const first = this.placed[0]!;
    const [side, , channels] = first.input as [number, number, number];
    const shape = [count, ...first.output] as [number, number, number, number];
    if (first.layer.kind !== 'space-to-depth')
      return tf.tensor4d(inputs, [count, side, side, channels]);
    return tf.tensor4d(spaceToDepth(inputs, count, side, channels, first.layer.size), shape);
  }
}

type Conv = Extract<Layer, { kind: 'conv' }>;

function convolve(x: tf.Tensor, kernel: tf.Tensor, { stride = 1, padding }: Conv): tf.Tensor {
  return tf.conv2d(x as tf.Tensor4D, kernel as tf.Tensor4D, stride, padding);
}

function withoutParameters(
  kind: Exclude<Layer['kind'], 'conv' | 'dense'>,
  x: tf.Tensor,
): tf.Tensor {
  switch (kind) {
    case 'flatten':
      return tf.reshape(x, [x.shape[0]!, -1]);
    case 'max-pool':
      return tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid');
    case 'global-average-pool':
      return globalAveragePool(x as tf.Tensor4D);
    default:
      return x;
  }
}

function tensorOf(weights: Float32Array, parameter: Parameter): tf.Tensor {
  return tf.tensor(partOf(weights, parameter), [...parameter.shape]);
}

/**
 * Rows of `[n, outputs]` logits whose head in question is right: of a sign that is the second one,
 * of everything else the first.
 */
export function countCorrect(logits: Float32Array, labels: Uint8Array, outputs: number): number {
  const [digits = outputs] = headsOf(outputs);
  let correct = 0;
  labels.forEach((label, row) => {
    const start = row * outputs;
    const isSign = label > NOT_A_DIGIT && label < NEITHER;
    const [from, to, right] = isSign
      ? [start + digits, start + outputs, signClassOf(label)]
      : [start, start + digits, digitClassOf(label)];
    const scores = logits.subarray(from, to);
    const best = scores.reduce((top, score, index) => (score > scores[top]! ? index : top), 0);
    if (best === right) correct++;
  });
  return correct;
}
