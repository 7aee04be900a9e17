/**
 * The optimiser of the shipped network: Adam with weight decay, a warm-up and a cosine schedule, and the
 * moving average of the weights that is evaluated and exported.
 */

import { stepByAdam, updateStatistics } from './adam.js';
import type { ParameterLayout } from './parameters.js';

export interface OptimizerOptions {
  /** Learning rate at the end of the warm-up. */
  learningRate: number;
  /** Steps over which the learning rate rises linearly from 0. */
  warmupSteps: number;
  /** Steps of the whole run, at whose end the learning rate has fallen to 0. */
  totalSteps: number;
  /** Share of a kernel that is taken off a step, times the learning rate. */
  weightDecay: number;
  /** Share of the old average that is kept each step, 0…1. */
  averageDecay: number;
}

/** Everything that a run's next step depends on. The arrays are flat, as the layout says. */
export interface OptimizerState {
  /** Steps done. */
  step: number;
  weights: Float32Array;
  /** Moments of the trained weights only. */
  firstMoment: Float32Array;
  secondMoment: Float32Array;
  /** Exponential moving average of `weights`, running statistics included. */
  average: Float32Array;
}

const EPSILON = 1e-8;
/** Share of the running statistics that is kept each step. */
const STATISTICS_DECAY = 0.95;

/** The state before the first step. */
export function initialState(layout: ParameterLayout, weights: Float32Array): OptimizerState {
  return {
    step: 0,
    weights: weights.slice(),
    firstMoment: new Float32Array(layout.trainable),
    secondMoment: new Float32Array(layout.trainable),
    average: weights.slice(),
  };
}

/** The learning rate of a step, counted from 0. */
export function learningRateAt(step: number, options: OptimizerOptions): number {
  const { learningRate, warmupSteps, totalSteps } = options;
  if (step < warmupSteps) return (learningRate * (step + 1)) / warmupSteps;
  const progress = (step - warmupSteps) / Math.max(1, totalSteps - warmupSteps);
  return learningRate * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
}

/** The average's decay at a step: less at first, so that it forgets the random start. */
function averageDecayAt(step: number, decay: number): number {
  return Math.min(decay, (1 + step) / (10 + step));
}

export class Optimizer {
  /** 1 where weight decay applies: kernels, neither biases nor batch norms. */
  private readonly decayed: Uint8Array;

  constructor(
    layout: ParameterLayout,
    private readonly options: OptimizerOptions,
    readonly state: OptimizerState,
  ) {
    this.decayed = new Uint8Array(layout.trainable);
    for (const { role, offset, length } of layout.parameters) {
      if (role === 'kernel') this.decayed.fill(1, offset, offset + length);
    }
  }

  /**
   * Takes one step.
   *
   * @param gradient the gradient of the trained weights and, behind it, the batch's statistics.
   */
  apply(gradient: Float32Array): void {
    const { weights, firstMoment, average } = this.state;
    stepByAdam(this.state, gradient, {
      learningRate: learningRateAt(this.state.step, this.options),
      epsilon: EPSILON,
      weightDecay: this.options.weightDecay,
      decayed: this.decayed,
    });
    updateStatistics(weights, firstMoment.length, gradient, STATISTICS_DECAY);
    const kept = averageDecayAt(this.state.step, this.options.averageDecay);
    for (let at = 0; at < weights.length; at++) {
      average[at]! += (1 - kept) * (weights[at]! - average[at]!);
    }
    this.state.step++;
  }
}
