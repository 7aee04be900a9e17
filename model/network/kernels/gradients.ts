/**
 * Gradients of the five stock ops that the networks are made of. TensorFlow.js registers gradients
 * only in its umbrella package, and in a module format that Node does not load; these few say plainly
 * which kernels training depends on.
 */

import {
  type Attribute,
  engine,
  type NamedAttrMap,
  type NamedTensorMap,
  registerGradient,
  reshape,
  sum,
  type Tensor,
} from '@tensorflow/tfjs-core';

export function registerGradients(): void {
  registerGradient({
    kernelName: 'Conv2D',
    inputsToSave: ['x', 'filter'],
    gradFunc: (dy, saved, attrs) => {
      const [x, filter] = saved as [Tensor, Tensor];
      return {
        x: () =>
          run('Conv2DBackpropInput', { dy: one(dy), filter }, attrs, { inputShape: x.shape }),
        filter: () =>
          run('Conv2DBackpropFilter', { x, dy: one(dy) }, attrs, { filterShape: filter.shape }),
      };
    },
  });

  registerGradient({
    kernelName: 'MaxPool',
    inputsToSave: ['x'],
    outputsToSave: [true],
    gradFunc: (dy, saved, attrs) => {
      const [input, output] = saved as [Tensor, Tensor];
      return { x: () => run('MaxPoolGrad', { dy: one(dy), input, output }, attrs) };
    },
  });

  registerGradient({
    kernelName: 'Reshape',
    inputsToSave: ['x'],
    gradFunc: (dy, saved) => ({ x: () => reshape(one(dy), saved[0]!.shape) }),
  });

  /** Plain products only: a network multiplies activations by weights, neither transposed. */
  registerGradient({
    kernelName: 'BatchMatMul',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved) => {
      const [a, b] = saved as [Tensor, Tensor];
      const flags = (transposeA: boolean, transposeB: boolean) => ({ transposeA, transposeB });
      return {
        a: () => run('BatchMatMul', { a: one(dy), b }, flags(false, true)),
        b: () => run('BatchMatMul', { a, b: one(dy) }, flags(true, false)),
      };
    },
  });

  /** `[n, c]` plus a bias `[c]`, or two tensors of one shape. */
  registerGradient({
    kernelName: 'Add',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved) => {
      const [a, b] = saved as [Tensor, Tensor];
      return { a: () => summedTo(a, one(dy)), b: () => summedTo(b, one(dy)) };
    },
  });
}

function one(dy: Tensor | Tensor[]): Tensor {
  return dy as Tensor;
}

function run(
  kernelName: string,
  inputs: NamedTensorMap,
  attrs: NamedAttrMap,
  more: Record<string, Attribute> = {},
): Tensor {
  return engine().runKernel(kernelName, inputs, { ...attrs, ...more }) as Tensor;
}

/** Adds a gradient up over the leading axes along which an operand was broadcast. */
function summedTo(operand: Tensor, dy: Tensor): Tensor {
  const added = dy.rank - operand.rank;
  return added === 0 ? dy.clone() : sum(dy, [...Array(added).keys()]);
}
