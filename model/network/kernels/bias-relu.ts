/** A bias and the relu after it, as one kernel forward and one backward, for layers without batch norm. */

import { customGrad, engine, type Tensor, type Tensor1D } from '@tensorflow/tfjs-core';
import { columnSums } from './column-sums.js';
import { passOpenPlaces } from './open-places.js';
import { allocate, channelsOf, floats, registerWasmKernel } from './wasm.js';

/**
 * `relu(x + bias)`
 *
 * @param x `[…, c]`
 * @param bias `[c]`
 */
export function biasRelu(x: Tensor, bias: Tensor1D): Tensor {
  const activate = customGrad<Tensor>((...args) => {
    const [input, offset] = args as [Tensor, Tensor];
    const save = args[2] as (tensors: Tensor[]) => void;
    const value = engine().runKernel('TrainingBiasRelu', { x: input, bias: offset }) as Tensor;
    save([value]);
    return { value, gradFunc: (dy, saved) => gradientsOf(dy, saved[0]!) };
  });
  return activate(x, bias);
}

function gradientsOf(dy: Tensor, y: Tensor): Tensor[] {
  const gradients: unknown = engine().runKernel('TrainingBiasReluGrad', { dy, y });
  return gradients as Tensor[];
}

export function registerBiasRelu(): void {
  registerWasmKernel<'x' | 'bias', unknown>('TrainingBiasRelu', ({ inputs, backend }) => {
    const channels = channelsOf(inputs.x);
    const result = allocate(backend, inputs.x.shape);
    const [y, x] = [floats(backend, result), floats(backend, inputs.x)];
    const bias = floats(backend, inputs.bias);
    for (let at = 0; at < x.length; ) {
      for (let c = 0; c < channels; c++, at++) {
        const value = x[at]! + bias[c]!;
        y[at] = (value + Math.abs(value)) * 0.5;
      }
    }
    return result;
  });

  /** Results: `dx`, `dbias`. */
  registerWasmKernel<'dy' | 'y', unknown>('TrainingBiasReluGrad', ({ inputs, backend }) => {
    const channels = channelsOf(inputs.y);
    const results = [allocate(backend, inputs.y.shape), allocate(backend, [channels])] as const;
    const [dx, dbias] = [floats(backend, results[0]), floats(backend, results[1])];
    passOpenPlaces(floats(backend, inputs.dy), floats(backend, inputs.y), dx);
    dbias.set(columnSums(dx, dx, channels).sums);
    return [...results];
  });
}
