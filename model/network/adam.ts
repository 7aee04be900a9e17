/**
 * One step of Adam, with decoupled weight decay where it is asked for. Plain loops: with some 50,000
 * numbers a step takes well under a millisecond.
 *
 * Kingma and Ba, "Adam", 2015, https://arxiv.org/abs/1412.6980
 * Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019, https://arxiv.org/abs/1711.05101
 */

/** The arrays are flat, as the parameters' layout says; the moments are those of trained weights only. */
export interface AdamState {
  /** Steps done before. */
  readonly step: number;
  readonly weights: Floats;
  readonly firstMoment: Floats;
  readonly secondMoment: Floats;
}

type Floats = Float32Array | Float64Array;

export interface AdamOptions {
  learningRate: number;
  /** Keeps the divisor above 0. */
  epsilon: number;
  /** Share of a weight that is taken off a step, times the learning rate. */
  weightDecay?: number;
  /** Share of the second moment that is kept each step, 0…1; default 0.999. */
  secondMomentDecay?: number;
  /** 1 where weight decay applies, 0 elsewhere, a number for each trained weight; left out: nowhere. */
  decayed?: Uint8Array;
}

const FIRST_MOMENT_DECAY = 0.9;
const SECOND_MOMENT_DECAY = 0.999;

/** Changes the trained weights and their moments; the caller counts the step. */
export function stepByAdam(state: AdamState, gradient: Floats, options: AdamOptions): void {
  const { weights, firstMoment, secondMoment } = state;
  const { learningRate, epsilon, weightDecay = 0, decayed } = options;
  const { secondMomentDecay = SECOND_MOMENT_DECAY } = options;
  const steps = state.step + 1;
  const firstCorrection = 1 / (1 - FIRST_MOMENT_DECAY ** steps);
  const secondCorrection = 1 / (1 - secondMomentDecay ** steps);
  const shrink = learningRate * weightDecay;
  for (let at = 0; at < firstMoment.length; at++) {
    const slope = gradient[at]!;
    firstMoment[at]! += (1 - FIRST_MOMENT_DECAY) * (slope - firstMoment[at]!);
    secondMoment[at]! += (1 - secondMomentDecay) * (slope * slope - secondMoment[at]!);
    const deviation = Math.sqrt(secondMoment[at]! * secondCorrection) + epsilon;
    const update = (learningRate * firstMoment[at]! * firstCorrection) / deviation;
    weights[at]! -= decayed ? update + shrink * decayed[at]! * weights[at]! : update;
  }
}

/**
 * Moves the running statistics of batch norms, which lie behind the trained weights, towards those of a
 * batch.
 *
 * @param batch the same layout; only what lies behind the trained weights is read.
 * @param keptShare of the old statistics, 0…1.
 */
export function updateStatistics(
  weights: Float32Array,
  trainable: number,
  batch: Float32Array,
  keptShare: number,
): void {
  for (let at = trainable; at < weights.length; at++) {
    weights[at]! += (1 - keptShare) * (batch[at]! - weights[at]!);
  }
}
