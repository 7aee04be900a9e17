/**
 * What `npm run train` does when nothing else is said: the one place where the numbers stand that made
 * the shipped model.
 */
import type { ArchitectureName } from '../network/architectures.js';
import type { SampleConfig } from '../samples/samples.js';

export interface TrainingRecipe {
  architecture: ArchitectureName;
  epochs: number;
  /** Samples an epoch; they are drawn by chance, so an epoch is a measure of work, not of the data. */
  samplesPerEpoch: number;
  /** Pen ink is what the pad reads; pictures keep the network honest about how digits look. */
  shares: SampleConfig['shares'];
  /** Threads: one a core. Another number draws other samples. */
  workers: number;
  /** Samples a worker and step. */
  batchSize: number;
  seed: number;
  /** At the end of the warm-up; from there it falls to 0 along a cosine. */
  learningRate: number;
  /** Epochs, or a part of one, over which the learning rate rises. */
  warmupEpochs: number;
  weightDecay: number;
  /** 0…1 */
  labelSmoothing: number;
  /** Share of the average of weights that is kept each step, 0…1. */
  averageDecay: number;
  /** Folders whose networks teach, relative to the repository; none: labels alone. */
  teachers: readonly string[];
  /** Weight of the teachers' answers against the labels, 0…1. */
  teacherWeight: number;
  /** Teachers' logits are divided by it. */
  teacherTemperature: number;
}

export const RECIPES = {
  /** Ten digits and "not a digit": the size study, and what shipped before. */
  digits: {
    architecture: 'digits',
    epochs: 42,
    samplesPerEpoch: 60_000,
    shares: { pictures: 0.45, pen: 0.44, none: 0.11 },
    workers: 2,
    batchSize: 64,
    seed: 1,
    learningRate: 0.004,
    warmupEpochs: 0.5,
    weightDecay: 0.02,
    labelSmoothing: 0.03,
    averageDecay: 0.999,
    teachers: [],
    teacherWeight: 0.5,
    teacherTemperature: 1,
  },
  /** The shipped model. More hands, and signs: all sets, forms that no set has, real letters as "not a digit". */
  'every-hand': {
    architecture: 'digits-and-signs',
    epochs: 24,
    samplesPerEpoch: 60_000,
    shares: { pictures: 0.355, pen: 0.365, allographs: 0.055, signs: 0.04, none: 0.185 },
    workers: 2,
    batchSize: 64,
    seed: 1,
    learningRate: 0.004,
    warmupEpochs: 0.5,
    weightDecay: 0.02,
    labelSmoothing: 0.03,
    averageDecay: 0.999,
    teachers: [],
    teacherWeight: 0.5,
    teacherTemperature: 1,
  },
} as const satisfies Record<string, TrainingRecipe>;

export type RecipeName = keyof typeof RECIPES;

/** Development sets of real writers: they tell which epoch is better, where that is asked. */
export const DECIDING_SETS = ['pendigits', 'unipen'] as const;

/** How much of a recipe's schedule is run. */
export const SCHEDULES = {
  full: 1,
  /** For comparisons: seeds and sizes show their order long before the end. */
  third: 1 / 3,
} as const;

export type ScheduleName = keyof typeof SCHEDULES;

/** The same recipe with fewer epochs; the cosine comes down all the same. */
export function shorten(recipe: TrainingRecipe, schedule: ScheduleName): TrainingRecipe {
  return { ...recipe, epochs: Math.max(1, Math.round(recipe.epochs * SCHEDULES[schedule])) };
}
