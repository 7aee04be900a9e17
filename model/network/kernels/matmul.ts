/**
 * Matrix products with transposed operands, as the gradients of a dense layer need them. The stock
 * kernel takes a slow path for these; transposing first keeps it on the fast one.
 */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { callKernel, free, type KernelCall, registerWasmKernel, stockKernel } from './wasm.js';

interface Attributes {
  transposeA: boolean;
  transposeB: boolean;
}

type Call = KernelCall<'a' | 'b', Attributes>;

/** Inputs: `a` and `b`, `[…, rows, columns]`. */
export function registerMatMul(): void {
  const stock = stockKernel('BatchMatMul')?.kernelFunc as unknown as (call: Call) => TensorInfo;
  registerWasmKernel<'a' | 'b', Attributes>('BatchMatMul', (call) => {
    const { inputs, backend, attrs } = call;
    if (!attrs.transposeA && !attrs.transposeB) return stock(call);
    const a = attrs.transposeA ? transposed(backend, inputs.a) : inputs.a;
    const b = attrs.transposeB ? transposed(backend, inputs.b) : inputs.b;
    const product = stock({
      inputs: { a, b },
      backend,
      attrs: { transposeA: false, transposeB: false },
    });
    if (attrs.transposeA) free(backend, a);
    if (attrs.transposeB) free(backend, b);
    return product;
  });
}

function transposed(backend: BackendWasm, x: TensorInfo): TensorInfo {
  const rank = x.shape.length;
  const perm = [...x.shape.keys()];
  perm[rank - 1] = rank - 2;
  perm[rank - 2] = rank - 1;
  return callKernel('Transpose', backend, { x }, { perm });
}
