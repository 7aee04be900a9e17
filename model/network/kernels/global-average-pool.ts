/**
 * The mean over an image's places, forward and backward. The stock mean transposes, and its gradient
 * tiles, whole activations.
 */

import {
  customGrad,
  engine,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { allocate, channelsOf, floats, registerWasmKernel } from './wasm.js';

interface GradientAttributes {
  /** `[n, h, w, c]` */
  inputShape: number[];
}

export function registerGlobalAveragePool(): void {
  registerWasmKernel<'x', object>('GlobalAveragePool', ({ inputs: { x }, backend }) => {
    const [count, height, width, channels] = x.shape as [number, number, number, number];
    const result = allocate(backend, [count, channels]);
    const input = floats(backend, x);
    const output = floats(backend, result);
    const places = height * width;
    const sum = new Float64Array(channels);
    for (let image = 0, at = 0; image < count; image++) {
      sum.fill(0);
      for (let place = 0; place < places; place++) {
        for (let channel = 0; channel < channels; channel++) sum[channel]! += input[at++]!;
      }
      for (let channel = 0; channel < channels; channel++) {
        output[image * channels + channel] = sum[channel]! / places;
      }
    }
    return result;
  });

  registerWasmKernel<'dy', GradientAttributes>(
    'GlobalAveragePoolGrad',
    ({ inputs: { dy }, backend, attrs: { inputShape } }) => {
      const [count, height, width] = inputShape as [number, number, number, number];
      const channels = channelsOf(dy);
      const result = allocate(backend, inputShape);
      const gradient = floats(backend, result);
      const places = height * width;
      const shares = floats(backend, dy).map((value) => value / places);
      for (let image = 0; image < count; image++) {
        const share = shares.subarray(image * channels, (image + 1) * channels);
        for (let place = 0; place < places; place++) {
          gradient.set(share, (image * places + place) * channels);
        }
      }
      return result;
    },
  );
}

/** `[n, h, w, c]` → `[n, c]`. */
export function globalAveragePool(x: Tensor4D): Tensor2D {
  const pool = customGrad<Tensor2D>((input) => {
    const inputShape = (input as Tensor).shape;
    const value = engine().runKernel('GlobalAveragePool', { x: input as Tensor }) as Tensor2D;
    const gradFunc = (dy: Tensor2D) =>
      engine().runKernel('GlobalAveragePoolGrad', { dy }, { inputShape }) as Tensor;
    return { value, gradFunc };
  });
  return pool(x);
}
