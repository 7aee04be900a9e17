/** Runs the line reader's network for training on the wasm backend: with gradients, or forward only. */
import * as tf from '@tensorflow/tfjs-core';
import { BLOCK } from '../../../src/engine/line-reader/line-input.js';
import { batchNormRelu } from '../../network/kernels/index.js';
import { BATCH_NORM_EPSILON } from '../../network/network.js';
import { type ParameterRole, parameterOf, partOf } from '../../network/parameters.js';
import {
  BLANK,
  COLUMN_WIDTH,
  isNormed,
  LINE_CLASSES,
  LINE_INPUT,
  LINE_LAYERS,
  layOutLineReader,
} from './architecture.js';
import { ctcLoss, greedyText, logSoftmax } from './ctc.js';

/** A scaled crop and its label. */
export interface LineSample {
  /** See `lineInput()`. */
  values: Float32Array;
  /** px, a multiple of 4. */
  width: number;
  label: readonly number[];
  /** Middle and width of each digit, px of the scaled crop. */
  places: readonly { centre: number; width: number }[];
}

/** Maximum loss of a line, in nats. A higher loss is that of an illegible line, which would dominate the gradient. */
const LARGEST_LOSS = 60;

/** Fraction of the width of a digit, around its centre, whose columns have the digit as their target (`placed`). */
const CORE = 0.4;

export class LineNetwork {
  readonly layout = layOutLineReader();
  private readonly trainable = this.layout.parameters.filter(
    ({ offset }) => offset < this.layout.trainable,
  );

  /**
   * The loss of one batch and its gradient.
   *
   * @param placed 0…1: weight of a target by the known places of the digits; the rest of the target is that of CTC. It
   * helps at the beginning, when CTC cannot align the digits.
   * @param gradient receives the gradient and the batch statistics, as in `Network.train()`.
   * @returns the mean loss of a line, in nats, and the number of lines that are read correctly (greedy decoding).
   */
  train(
    weights: Float32Array,
    batch: readonly LineSample[],
    placed: number,
    gradient: Float32Array,
  ): { loss: number; correct: number } {
    const result = { loss: 0, correct: 0 };
    tf.tidy(() => {
      const images = imagesOf(batch);
      const loss = (...tensors: tf.Tensor[]): tf.Scalar => {
        const logits = this.logitsOf(
          images,
          (layer, role) => {
            return tensors[this.trainable.indexOf(parameterOf(this.layout, layer, role))]!;
          },
          gradient,
        );
        return lineLoss(logits, batch, placed, result);
      };
      const tensors = this.trainable.map((parameter) =>
        tf.tensor(partOf(weights, parameter), [...parameter.shape]),
      );
      const { value, grads } = tf.valueAndGrads(loss)(tensors);
      result.loss = value.dataSync()[0]!;
      this.trainable.forEach((parameter, index) => {
        partOf(gradient, parameter).set(grads[index]!.dataSync());
      });
    });
    return result;
  }

  /** Logits of each crop, `[columns, 11]`, with the running statistics of batch norm. */
  evaluate(weights: Float32Array, batch: readonly LineSample[]): Float32Array[] {
    return tf.tidy(() => {
      const logits = this.logitsOf(imagesOf(batch), (layer, role) => {
        const parameter = parameterOf(this.layout, layer, role);
        return tf.tensor(partOf(weights, parameter), [...parameter.shape]);
      });
      const all = logits.dataSync<'float32'>();
      const every = all.length / batch.length;
      return batch.map(({ width }, i) =>
        all.slice(i * every, i * every + (width / COLUMN_WIDTH) * LINE_CLASSES),
      );
    });
  }

  /** @param statistics receives the batch statistics, which are used then; by default the running ones are used. */
  private logitsOf(
    images: tf.Tensor4D,
    get: (layer: number, role: ParameterRole) => tf.Tensor,
    statistics?: Float32Array,
  ): tf.Tensor {
    let x = images;
    LINE_LAYERS.forEach((layer, index) => {
      const own = <T extends tf.Tensor>(role: ParameterRole) => get(index, role) as T;
      if (layer.kind === 'max-pool') x = tf.maxPool(x, 2, 2, 'valid');
      if (layer.kind === 'fold') {
        const [count, columns, rows, channels] = x.shape;
        x = tf.reshape(x, [count, columns, rows / layer.size, channels * layer.size]);
      }
      if (layer.kind !== 'conv') return;
      x = tf.conv2d(x, own<tf.Tensor4D>('kernel'), 1, 'same');
      if (!isNormed(index)) {
        x = tf.add(x, own('bias'));
      } else if (statistics) {
        x = batchNormRelu(x, own('gamma'), own('beta'), BATCH_NORM_EPSILON, {
          mean: partOf(statistics, parameterOf(this.layout, index, 'mean')),
          variance: partOf(statistics, parameterOf(this.layout, index, 'variance')),
        });
      } else {
        const normed = tf.batchNorm(
          x,
          own<tf.Tensor1D>('mean'),
          own<tf.Tensor1D>('variance'),
          own<tf.Tensor1D>('beta'),
          own<tf.Tensor1D>('gamma'),
          BATCH_NORM_EPSILON,
        );
        x = tf.relu(normed) as tf.Tensor4D;
      }
    });
    return x;
  }
}

/** All crops of a batch, padded at the right to the width of the widest one. */
function imagesOf(batch: readonly LineSample[]): tf.Tensor4D {
  const { rows, channels } = LINE_INPUT;
  const columns = Math.max(...batch.map(({ width }) => width)) / BLOCK;
  const images = new Float32Array(batch.length * columns * rows * channels);
  batch.forEach(({ values }, i) => void images.set(values, i * columns * rows * channels));
  return tf.tensor4d(images, [batch.length, columns, rows, channels]);
}

/** Mean loss over the batch, in nats a crop. */
function lineLoss(
  logits: tf.Tensor,
  batch: readonly LineSample[],
  placed: number,
  result: { correct: number },
): tf.Scalar {
  const compute = tf.customGrad<tf.Scalar>((...args) => {
    const input = args[0] as tf.Tensor;
    const save = args[1] as (tensors: tf.Tensor[]) => void;
    const all = input.dataSync<'float32'>();
    const gradient = new Float32Array(all.length);
    const every = all.length / batch.length;
    let total = 0;
    result.correct = 0;
    batch.forEach(({ width, label, places }, i) => {
      const columns = width / COLUMN_WIDTH;
      const own = all.slice(i * every, i * every + columns * LINE_CLASSES);
      if (greedyText(own) === label.join('')) result.correct++;
      const logs = logSoftmax(own);
      const target = new Float32Array(own.length);
      const loss = ctcLoss(logs, label, target);
      if (!Number.isFinite(loss)) return;
      total += Math.min(LARGEST_LOSS, loss);
      if (placed > 0) mixPlaces(target, columns, label, places, placed);
      const scale = Math.min(1, LARGEST_LOSS / Math.max(loss, 1)) / batch.length;
      for (let at = 0; at < own.length; at++) {
        gradient[i * every + at] = scale * (Math.exp(logs[at]!) - target[at]!);
      }
    });
    save([tf.tensor(gradient, input.shape)]);
    const value = tf.scalar(total / batch.length);
    return { value, gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => tf.mul(saved[0]!, dy) };
  });
  return compute(logits);
}

/** Mixes `share` of a target by the places of the digits into the target by CTC. */
function mixPlaces(
  target: Float32Array,
  columns: number,
  label: readonly number[],
  places: LineSample['places'],
  share: number,
): void {
  for (let column = 0; column < columns; column++) {
    const x = (column + 0.5) * COLUMN_WIDTH;
    const at = places.findIndex(
      ({ centre, width }) => Math.abs(x - centre) <= Math.max(COLUMN_WIDTH / 2, (CORE * width) / 2),
    );
    const wanted = at < 0 ? BLANK : label[at]!;
    for (let c = 0; c < LINE_CLASSES; c++) {
      const place = column * LINE_CLASSES + c;
      target[place] = (1 - share) * target[place]! + (c === wanted ? share : 0);
    }
  }
}
