/**
 * The optimisers that the compared systems were published with, with the defaults that Keras gives
 * them.
 */
import { stepByAdam, updateStatistics } from '../../network/adam.js';
import type { OptimizerState } from '../../network/optimizer.js';
import type { ParameterLayout } from '../../network/parameters.js';

export interface Optimisation {
  kind: 'gradient-descent' | 'rmsprop' | 'adam';
  learningRate: number;
}

/** Hinton, "Neural Networks for Machine Learning", lecture 6e, 2012. */
const RMSPROP_DECAY = 0.9;
const EPSILON = 1e-7;
/** Share of a batch norm's running statistics that is kept each step. */
const STATISTICS_DECAY = 0.99;

/** None of them averages its weights: `average` stays empty. */
export function initialState(layout: ParameterLayout, weights: Float32Array): OptimizerState {
  return {
    step: 0,
    weights: weights.slice(),
    firstMoment: new Float32Array(layout.trainable),
    secondMoment: new Float32Array(layout.trainable),
    average: new Float32Array(0),
  };
}

/**
 * Takes one step.
 *
 * @param gradient of the trained weights and, behind it, the batch's statistics.
 */
export function applyGradient(
  state: OptimizerState,
  gradient: Float32Array,
  { kind, learningRate }: Optimisation,
): void {
  const { weights, secondMoment } = state;
  const trainable = secondMoment.length;
  if (kind === 'adam') {
    stepByAdam(state, gradient, { learningRate, epsilon: EPSILON });
  } else {
    for (let at = 0; at < trainable; at++) {
      const slope = gradient[at]!;
      let divisor = 1;
      if (kind === 'rmsprop') {
        secondMoment[at]! += (1 - RMSPROP_DECAY) * (slope * slope - secondMoment[at]!);
        divisor = Math.sqrt(secondMoment[at]!) + EPSILON;
      }
      weights[at]! -= (learningRate * slope) / divisor;
    }
  }
  updateStatistics(weights, trainable, gradient, STATISTICS_DECAY);
  state.step++;
}
