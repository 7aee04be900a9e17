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
 * Mean over the batch of `−Σ target · log softmax(logits)`, in nats; each head has a softmax of its own.
 *
 * @param logits `[n, outputs]`
 * @param targets `n × outputs`. What a head's part of a row sums to is the weight of that head's loss.
 * @param heads outputs of each head, one after the other. Default: one head.
 */
export function softmaxCrossEntropy(
  logits: Tensor2D,
  targets: Float32Array,
  heads: readonly number[] = [logits.shape[1]],
): Scalar {
  const entropy = customGrad<Scalar>((...args) => {
    const input = args[0] as Tensor2D;
    const save = args[1] as (tensors: Tensor[]) => void;
    const [count, outputs] = input.shape;
    const { loss, gradient } = lossAndGradient(input.dataSync(), targets, count, heads);
    save([tensor2d(gradient, [count, outputs])]);
    return { value: scalar(loss), gradFunc: (dy, saved) => mul(saved[0]!, dy) };
  });
  return entropy(logits);
}

function lossAndGradient(
  logits: ArrayLike<number>,
  targets: Float32Array,
  count: number,
  heads: readonly number[],
): { loss: number; gradient: Float32Array } {
  const gradient = new Float32Array(targets.length);
  let loss = 0;
  let start = 0;
  for (let row = 0; row < count; row++) {
    for (const classes of heads) {
      const end = start + classes;
      let largest = Number.NEGATIVE_INFINITY;
      let weight = 0;
      for (let at = start; at < end; at++) {
        largest = Math.max(largest, logits[at]!);
        weight += targets[at]!;
      }
      let sum = 0;
      for (let at = start; at < end; at++) sum += Math.exp(logits[at]! - largest);
      const logSum = largest + Math.log(sum);
      for (let at = start; at < end; at++) {
        const logProbability = logits[at]! - logSum;
        loss -= targets[at]! * logProbability;
        gradient[at] = (weight * Math.exp(logProbability) - targets[at]!) / count;
      }
      start = end;
    }
  }
  return { loss: loss / count, gradient };
}
