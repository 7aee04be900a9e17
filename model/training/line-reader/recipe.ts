/** Hyperparameters of `npm run train-paper`; the default ones trained the line reader of the package. */
export interface LineRecipe {
  steps: number;
  /** Number of threads. Each composes its own lines, so that another number gives other weights. */
  workers: number;
  /** Lines per worker and step. */
  batchSize: number;
  seed: number;
  learningRate: number;
  /** Steps over which the learning rate rises. */
  warmupSteps: number;
  /** Share of all steps, at the end, over which it falls to 0. */
  decayShare: number;
  /** Steps over which `placed` falls from 1 to 0, see `LineNetwork.train()`. */
  placedSteps: number;
  weightDecay: number;
  /** Decay of the moving average of the weights per step, 0…1. */
  averageDecay: number;
}

export const LINE_RECIPE: LineRecipe = {
  steps: 18500,
  workers: 2,
  batchSize: 8,
  seed: 1,
  learningRate: 0.003,
  warmupSteps: 200,
  decayShare: 0.45,
  placedSteps: 1500,
  weightDecay: 0.01,
  averageDecay: 0.999,
};

/** Hyperparameters of a run that starts from an exported line reader (`--from`). */
export const FURTHER_RECIPE: LineRecipe = {
  ...LINE_RECIPE,
  steps: 9000,
  batchSize: 12,
  seed: 2,
  learningRate: 0.002,
  decayShare: 0.9,
  placedSteps: 0,
};

/** @param step counted from 0. */
export function lineRateAt(step: number, recipe: LineRecipe): number {
  const { steps, learningRate, warmupSteps, decayShare } = recipe;
  const rise = Math.min(1, (step + 1) / warmupSteps);
  const fall = Math.min(1, (steps - step) / (decayShare * steps));
  return learningRate * Math.min(rise, fall);
}

export function placedShareAt(step: number, { placedSteps }: LineRecipe): number {
  return placedSteps > 0 ? Math.max(0, 1 - step / placedSteps) : 0;
}
