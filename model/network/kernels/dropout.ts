/**
 * Inverted dropout whose mask is a pure function of its seed, so that a resumed run drops the same
 * units. The backward pass draws the mask again instead of keeping it.
 */

import { customGrad, engine, type Rank, type Tensor } from '@tensorflow/tfjs-core';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { allocate, floats, registerWasmKernel } from './wasm.js';

interface Attributes {
  seed: number;
  rate: number;
}

/** `next()` draws uniformly from the signed 32-bit integers. */
const DRAWS = 2 ** 32;

export function registerDropout(): void {
  registerWasmKernel<'x', Attributes>(
    'SeededDropout',
    ({ inputs: { x }, backend, attrs: { seed, rate } }) => {
      const result = allocate(backend, x.shape);
      const input = floats(backend, x);
      const output = floats(backend, result);
      const random = xoroshiro128plus(seed);
      const threshold = rate * DRAWS - DRAWS / 2;
      const scale = 1 / (1 - rate);
      for (let at = 0; at < input.length; at++) {
        output[at] = random.next() < threshold ? 0 : input[at]! * scale;
      }
      return result;
    },
  );
}

/**
 * Sets a share `rate` of the values to 0 and scales the others by `1 / (1 − rate)`.
 *
 * @param seed a 32-bit integer
 */
export function dropout<R extends Rank>(x: Tensor<R>, rate: number, seed: number): Tensor<R> {
  const drop = customGrad<Tensor<R>>((input) => {
    const mask = (values: Tensor) =>
      engine().runKernel('SeededDropout', { x: values }, { seed, rate }) as Tensor<R>;
    return { value: mask(input as Tensor), gradFunc: (dy) => mask(dy) };
  });
  return drop(x);
}
