/**
 * Batch normalisation by the batch's own statistics, and the relu after it, as one kernel forward and one backward.
 * Built from stock ops the same takes a dozen passes over each activation.
 *
 * About half of all values are set to 0 by the relu, in an order that branch prediction cannot learn: a branch on
 * the sign costs four times as much as the loops below, which have none.
 *
 * Ioffe and Szegedy, "Batch Normalization", 2015, https://arxiv.org/abs/1502.03167
 */

import {
  customGrad,
  engine,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { columnSums } from './column-sums.js';
import { passOpenPlaces } from './open-places.js';
import { allocate, channelsOf, floats, registerWasmKernel } from './wasm.js';

interface Attributes {
  epsilon: number;
}

export function registerBatchNormRelu(): void {
  registerForward();
  registerBackward();
}

/** Statistics of one batch, filled in by the forward pass: mean and (biased) variance a channel. */
export interface BatchStatistics {
  mean: Float32Array;
  variance: Float32Array;
}

/**
 * `relu(gamma · (x − mean) / √(variance + epsilon) + beta)` with the batch's mean and variance.
 *
 * @param x `[n, h, w, c]`
 * @param gamma `[c]`
 * @param beta `[c]`
 * @param statistics receives the batch's mean and variance, `c` floats each.
 */
export function batchNormRelu(
  x: Tensor4D,
  gamma: Tensor1D,
  beta: Tensor1D,
  epsilon: number,
  statistics: BatchStatistics,
): Tensor4D {
  const normalise = customGrad<Tensor4D>((...args) => {
    const [input, scale, offset] = args as [Tensor, Tensor, Tensor];
    const save = args[3] as (tensors: Tensor[]) => void;
    const outputs: unknown = engine().runKernel(
      'TrainingBatchNormRelu',
      { x: input, gamma: scale, beta: offset },
      { epsilon },
    );
    const [value, mean, variance] = outputs as [Tensor4D, Tensor1D, Tensor1D];
    statistics.mean.set(mean.dataSync());
    statistics.variance.set(variance.dataSync());
    save([input, value, mean, variance, scale]);
    return { value, gradFunc: (dy, saved) => gradientsOf(dy, saved, epsilon) };
  });
  return normalise(x, gamma, beta);
}

function gradientsOf(dy: Tensor, saved: readonly Tensor[], epsilon: number): Tensor[] {
  const [x, y, mean, variance, gamma] = saved as [Tensor, Tensor, Tensor, Tensor, Tensor];
  const inputs = { dy, x, y, mean, variance, gamma };
  const gradients: unknown = engine().runKernel('TrainingBatchNormReluGrad', inputs, { epsilon });
  return gradients as Tensor[];
}

/** Results: `y`, `mean`, `variance`. */
function registerForward(): void {
  registerWasmKernel<'x' | 'gamma' | 'beta', Attributes>(
    'TrainingBatchNormRelu',
    ({ inputs, backend, attrs: { epsilon } }) => {
      const channels = channelsOf(inputs.x);
      const results = [
        allocate(backend, inputs.x.shape),
        allocate(backend, [channels]),
        allocate(backend, [channels]),
      ] as const;
      const [y, mean, variance] = results.map((result) => floats(backend, result)) as Floats3;
      const x = floats(backend, inputs.x);
      const gamma = floats(backend, inputs.gamma);
      const beta = floats(backend, inputs.beta);
      const rows = x.length / channels;
      const { sums, products: squares } = columnSums(x, x, channels);

      const factor = new Float64Array(channels);
      const offset = new Float64Array(channels);
      for (let c = 0; c < channels; c++) {
        mean[c] = sums[c]! / rows;
        variance[c] = Math.max(0, squares[c]! / rows - (sums[c]! / rows) ** 2);
        factor[c] = gamma[c]! / Math.sqrt(variance[c]! + epsilon);
        offset[c] = beta[c]! - mean[c]! * factor[c]!;
      }
      for (let at = 0; at < x.length; ) {
        for (let c = 0; c < channels; c++, at++) {
          const value = x[at]! * factor[c]! + offset[c]!;
          y[at] = (value + Math.abs(value)) * 0.5;
        }
      }
      return [...results];
    },
  );
}

type Floats3 = [Float32Array, Float32Array, Float32Array];

/** Results: `dx`, `dgamma`, `dbeta`. */
function registerBackward(): void {
  registerWasmKernel<'dy' | 'x' | 'y' | 'mean' | 'variance' | 'gamma', Attributes>(
    'TrainingBatchNormReluGrad',
    ({ inputs, backend, attrs: { epsilon } }) => {
      const channels = channelsOf(inputs.x);
      const results = [
        allocate(backend, inputs.x.shape),
        allocate(backend, [channels]),
        allocate(backend, [channels]),
      ] as const;
      const [dx, dgamma, dbeta] = results.map((result) => floats(backend, result)) as Floats3;
      const x = floats(backend, inputs.x);
      const mean = floats(backend, inputs.mean);
      const variance = floats(backend, inputs.variance);
      const gamma = floats(backend, inputs.gamma);
      const rows = x.length / channels;
      passOpenPlaces(floats(backend, inputs.dy), floats(backend, inputs.y), dx);
      const { sums, products } = columnSums(dx, x, channels);

      // dx = perGradient · dy + perInput · x + constant, one triple a channel.
      const perGradient = new Float64Array(channels);
      const perInput = new Float64Array(channels);
      const constant = new Float64Array(channels);
      for (let c = 0; c < channels; c++) {
        const inverseDeviation = 1 / Math.sqrt(variance[c]! + epsilon);
        dgamma[c] = (products[c]! - mean[c]! * sums[c]!) * inverseDeviation;
        dbeta[c] = sums[c]!;
        perGradient[c] = gamma[c]! * inverseDeviation;
        perInput[c] = (-perGradient[c]! * inverseDeviation * dgamma[c]!) / rows;
        constant[c] = (-perGradient[c]! * sums[c]!) / rows - perInput[c]! * mean[c]!;
      }
      for (let at = 0; at < x.length; ) {
        for (let c = 0; c < channels; c++, at++) {
          dx[at] = perGradient[c]! * dx[at]! + perInput[c]! * x[at]! + constant[c]!;
        }
      }
      return [...results];
    },
  );
}
