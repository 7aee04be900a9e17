/**
 * The gradient of 2×2 max pooling: each output's gradient goes to the place of its maximum, the first
 * one where several are equal. The stock kernel is many times slower; it still serves other sizes.
 */

import type { TensorInfo } from '@tensorflow/tfjs-core';
import { allocate, floats, type KernelCall, registerWasmKernel, stockKernel } from './wasm.js';

interface Attributes {
  filterSize: number | [number, number];
  strides: number | [number, number];
  pad: unknown;
}

type Call = KernelCall<'dy' | 'input' | 'output', Attributes>;

/** Inputs: `dy` `[n, h/2, w/2, c]`, `input` `[n, h, w, c]`, `output`; result `[n, h, w, c]`. */
export function registerMaxPoolGradient(): void {
  const stock = stockKernel('MaxPoolGrad')?.kernelFunc as unknown as (call: Call) => TensorInfo;
  registerWasmKernel<'dy' | 'input' | 'output', Attributes>('MaxPoolGrad', (call) => {
    const { filterSize, strides, pad } = call.attrs;
    if (!isTwo(filterSize) || !isTwo(strides) || pad !== 'valid') return stock(call);
    const { dy, input } = call.inputs;
    const gradient = allocate(call.backend, input.shape);
    scatterToMaxima(
      floats(call.backend, input),
      floats(call.backend, dy),
      floats(call.backend, gradient),
      input.shape as [number, number, number, number],
    );
    return gradient;
  });
}

function isTwo(size: number | [number, number]): boolean {
  return typeof size === 'number' ? size === 2 : size[0] === 2 && size[1] === 2;
}

function scatterToMaxima(
  input: Float32Array,
  outputGradient: Float32Array,
  inputGradient: Float32Array,
  [count, height, width, channels]: [number, number, number, number],
): void {
  inputGradient.fill(0);
  const rowLength = width * channels;
  let output = 0;
  for (let image = 0; image < count; image++) {
    for (let row = 0; row + 1 < height; row += 2) {
      let corner = (image * height + row) * rowLength;
      for (let column = 0; column + 1 < width; column += 2) {
        for (let channel = 0; channel < channels; channel++, output++, corner++) {
          let at = corner;
          if (input[corner + channels]! > input[at]!) at = corner + channels;
          if (input[corner + rowLength]! > input[at]!) at = corner + rowLength;
          if (input[corner + rowLength + channels]! > input[at]!) {
            at = corner + rowLength + channels;
          }
          inputGradient[at] = outputGradient[output]!;
        }
        corner += channels;
      }
    }
  }
}
