/** One network of the size study: trained on a third of the schedule, exported, measured. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRecognizer } from 'digit-pad/engine';
import { median } from 'simple-statistics';
import { type ModelCost, modelCost } from '../evaluate/model-cost.js';
import type { ArchitectureName } from '../network/architectures.js';
import { pendigits } from '../samples/data/index.js';
import { writeModel } from '../training/export.js';
import type { TrainingRecipe } from '../training/recipes.js';
import { exportTrained, type TrainingJob, trainRecipe } from '../training/train-recipe.js';
import type { TrainProgress } from '../training/trainer/index.js';
import { recipeIdentity } from './kept-results.js';

export interface SizeResult extends Omit<ModelCost, 'bytes'> {
  architecture: ArchitectureName;
  seed: number;
  epochs: number;
  /** Identifies the result; see {@link recipeIdentity}. */
  identity: string;
  /** ISO 8601, the day only. */
  date: string;
  /** Accuracy on each development set, 0…1. */
  dev: Readonly<Record<string, number>>;
  /** A whole `recognize()` of one digit on the cpu backend, median, ms. */
  milliseconds: number;
}

export interface SizeStudyOptions {
  recipe: TrainingRecipe;
  data: string;
  /** Folder of all runs of the study. */
  runs: string;
  signal?: AbortSignal;
  onProgress?: (progress: TrainProgress) => void;
}

/** Digits whose time is measured, and digits read before them to warm up the code. */
const TIMED_DIGITS = 200;
const WARM_UP_DIGITS = 20;

/**
 * Trains, or continues a stopped run, and measures.
 *
 * @returns `undefined` where the signal stopped it.
 */
export async function measureSize(options: SizeStudyOptions): Promise<SizeResult | undefined> {
  const { recipe, data, runs, signal } = options;
  const run = join(runs, `${recipe.architecture}-seed-${recipe.seed}`);
  const resume = existsSync(join(run, 'checkpoint'));
  const job: TrainingJob = { recipe, data, run, resume, signal };
  const { finished, history, weights } = await trainRecipe(job, options.onProgress);
  if (!finished) return undefined;
  writeModel(join(run, 'model'), await exportTrained(job, weights));
  const manifest = pathToFileURL(join(run, 'model', 'manifest.json'));
  const { parameters, multiplyAdds, gzip } = modelCost(manifest);
  return {
    architecture: recipe.architecture,
    seed: recipe.seed,
    epochs: recipe.epochs,
    identity: recipeIdentity(recipe),
    date: new Date().toISOString().slice(0, 10),
    parameters,
    multiplyAdds,
    gzip,
    dev: history[history.length - 1]!.dev,
    milliseconds: await timeADigit(manifest, data),
  };
}

async function timeADigit(model: URL, data: string): Promise<number> {
  const recognizer = await createRecognizer({ model, backend: 'cpu' });
  const digits = pendigits(data, 'dev').slice(0, WARM_UP_DIGITS + TIMED_DIGITS);
  const times: number[] = [];
  for (const { strokes } of digits) {
    const start = performance.now();
    await recognizer.recognize({ strokes }, { length: 1 });
    times.push(performance.now() - start);
  }
  recognizer.dispose();
  return median(times.slice(WARM_UP_DIGITS));
}
