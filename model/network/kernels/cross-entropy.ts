/**
 * Softmax cross-entropy against target distributions, with its gradient in the same pass. A batch has
 * a few hundred logits, so plain loops are faster than the ops' overhead.
 */

import {
  customGrad,
  mul,
  type Scalar,
  scalar,
  type Tensor,
  type Tensor2D,
  tensor2d,
} from '@tensorflow/tfjs-core';

/**
 * Mean over the batch of `−Σ target · log softmax(logits)`, in nats.
 *
 * @param logits `[n, classes]`
 * @param targets `n × classes` probabilities, each row summing to 1.
 */
export function softmaxCrossEntropy(logits: Tensor2D, targets: Float32Array): Scalar {
  const entropy = customGrad<Scalar>((...args) => {
    const input = args[0] as Tensor2D;
    const save = args[1] as (tensors: Tensor[]) => void;
    const [count, classes] = input.shape;
    const { loss, gradient } = lossAndGradient(input.dataSync(), targets, count, classes);
    save([tensor2d(gradient, [count, classes])]);
    return { value: scalar(loss), gradFunc: (dy, saved) => mul(saved[0]!, dy) };
  });
  return entropy(logits);
}

function lossAndGradient(
  logits: ArrayLike<number>,
  targets: Float32Array,
  count: number,
  classes: number,
): { loss: number; gradient: Float32Array } {
  const gradient = new Float32Array(count * classes);
  let loss = 0;
  for (let row = 0; row < count; row++) {
    const start = row * classes;
    let largest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) largest = Math.max(largest, logits[start + c]!);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += Math.exp(logits[start + c]! - largest);
    const logSum = largest + Math.log(sum);
    for (let at = start; at < start + classes; at++) {
      const logProbability = logits[at]! - logSum;
      loss -= targets[at]! * logProbability;
      gradient[at] = (Math.exp(logProbability) - targets[at]!) / count;
    }
  }
  return { loss: loss / count, gradient };
}
