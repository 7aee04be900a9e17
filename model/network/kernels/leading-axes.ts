/**
 * The sum over all axes but the last, as the gradient of a bias needs it. The stock kernel transposes
 * the whole tensor first; this one adds row after row, in double precision.
 */

import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import {
  allocate,
  channelsOf,
  floats,
  type KernelCall,
  registerWasmKernel,
  stockKernel,
} from './wasm.js';

interface Attributes {
  axis: number | number[];
  keepDims: boolean;
}

type Call = KernelCall<'x', Attributes>;

/** Input: `x` `[…, c]`; result `[c]`, or `[1, …, 1, c]` with `keepDims`. Other axes: as before. */
export function registerLeadingAxesSum(): void {
  const stock = stockKernel('Sum')?.kernelFunc as unknown as (call: Call) => TensorInfo;
  registerWasmKernel<'x', Attributes>('Sum', (call) => {
    const { x } = call.inputs;
    const { axis, keepDims } = call.attrs;
    if (x.dtype !== 'float32' || !areLeading(axis, x.shape)) return stock(call);
    const channels = channelsOf(x);
    const ones = keepDims ? x.shape.slice(1).fill(1) : [];
    const result = allocate(call.backend, [...ones, channels]);
    const sums = new Float64Array(channels);
    const values = floats(call.backend, x);
    for (let at = 0; at < values.length; ) {
      for (let channel = 0; channel < channels; channel++) sums[channel]! += values[at++]!;
    }
    floats(call.backend, result).set(sums);
    return result;
  });
}

function areLeading(axis: number | number[], shape: number[]): boolean {
  const axes = util.parseAxisParam(axis, shape).sort((a, b) => a - b);
  return shape.length > 1 && axes.length === shape.length - 1 && axes.every((a, i) => a === i);
}
