/**
 * The optimisers that the compared systems were published with, with the defaults that Keras gives
 * them. Plain loops over flat arrays, as in the trainer's own optimiser, which has another schedule.
 */
import type { OptimizerState } from '../../network/optimizer.js';
import type { ParameterLayout } from '../../network/parameters.js';

export interface Optimisation {
  kind: 'gradient-descent' | 'rmsprop' | 'adam';
  learningRate: number;
}

/** Hinton, "Neural Networks for Machine Learning", lecture 6e, 2012. */
const RMSPROP_DECAY = 0.9;
/** Kingma and Ba, "Adam", 2015, https://arxiv.org/abs/1412.6980 */
const FIRST_MOMENT_DECAY = 0.9;
const SECOND_MOMENT_DECAY = 0.999;
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
  const { weights, firstMoment, secondMoment } = state;
  const trainable = firstMoment.length;
  const steps = state.step + 1;
  const firstCorrection = 1 / (1 - FIRST_MOMENT_DECAY ** steps);
  const secondCorrection = 1 / (1 - SECOND_MOMENT_DECAY ** steps);
  for (let at = 0; at < trainable; at++) {
    const slope = gradient[at]!;
    if (kind === 'gradient-descent') {
      weights[at]! -= learningRate * slope;
    } else if (kind === 'rmsprop') {
      secondMoment[at]! += (1 - RMSPROP_DECAY) * (slope * slope - secondMoment[at]!);
      weights[at]! -= (learningRate * slope) / (Math.sqrt(secondMoment[at]!) + EPSILON);
    } else {
      firstMoment[at]! += (1 - FIRST_MOMENT_DECAY) * (slope - firstMoment[at]!);
      secondMoment[at]! += (1 - SECOND_MOMENT_DECAY) * (slope * slope - secondMoment[at]!);
      const deviation = Math.sqrt(secondMoment[at]! * secondCorrection) + EPSILON;
      weights[at]! -= (learningRate * firstMoment[at]! * firstCorrection) / deviation;
    }
  }
  for (let at = trainable; at < weights.length; at++) {
    weights[at]! += (1 - STATISTICS_DECAY) * (gradient[at]! - weights[at]!);
  }
  state.step = steps;
}
