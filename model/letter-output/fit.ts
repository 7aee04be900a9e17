/** Logistic regression on the features of a network. */
import { stepByAdam } from '../network/adam.js';

export interface LetterOutput {
  /** A weight for each feature. */
  kernel: Float32Array;
  bias: number;
}

const ITERATIONS = 300;
const LEARNING_RATE = 0.05;

/** Penalty on squared weights of features with a standard deviation of 1. */
const RIDGE = 1e-4;

/**
 * @param features one row for each sample, `[samples][features]`.
 * @param isLetter the answer for each sample. Letters and others have the same weight in total.
 */
export function fitLetterOutput(
  features: readonly Float32Array[],
  isLetter: readonly boolean[],
): LetterOutput {
  const { means, deviations } = statistics(features);
  const count = means.length;
  const rows = features.map((row) => row.map((value, i) => (value - means[i]!) / deviations[i]!));
  const letters = isLetter.filter(Boolean).length;
  const share = [0.5 / (isLetter.length - letters), 0.5 / letters] as const;
  const weights = new Float64Array(count + 1);
  const state = {
    weights,
    firstMoment: new Float64Array(count + 1),
    secondMoment: new Float64Array(count + 1),
  };
  for (let step = 0; step < ITERATIONS; step++) {
    const slope = weights.map((weight, i) => (i < count ? RIDGE * weight : 0));
    rows.forEach((row, sample) => {
      const answer = Number(isLetter[sample]);
      const error = share[answer as 0 | 1] * (sigmoid(oddsOf(row, weights)) - answer);
      for (let i = 0; i < count; i++) slope[i]! += error * row[i]!;
      slope[count]! += error;
    });
    stepByAdam({ step, ...state }, slope, { learningRate: LEARNING_RATE, epsilon: 1e-8 });
  }
  const kernel = Float32Array.from(means, (_, i) => weights[i]! / deviations[i]!);
  const bias = kernel.reduce((sum, weight, i) => sum - weight * means[i]!, weights[count]!);
  return { kernel, bias };
}

function oddsOf(row: Float32Array, weights: Float64Array): number {
  return row.reduce((sum, value, i) => sum + weights[i]! * value, weights[row.length]!);
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

function statistics(features: readonly Float32Array[]) {
  const width = features[0]!.length;
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const row of features) {
    row.forEach((value, i) => {
      means[i]! += value / features.length;
      squares[i]! += value ** 2 / features.length;
    });
  }
  // A feature that is always 0 keeps the weight 0.
  const deviations = squares.map(
    (square, i) => Math.sqrt(Math.max(0, square - means[i]! ** 2)) || 1,
  );
  return { means, deviations };
}
