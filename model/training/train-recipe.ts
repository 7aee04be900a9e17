/** From a recipe and the places of this machine to a trained and calibrated model. */
import { basename, resolve } from 'node:path';
import { NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { ARCHITECTURES } from '../network/architectures.js';
import { startTrainingBackend } from '../network/kernels/index.js';
import { Network } from '../network/network.js';
import { parameterOf, partOf } from '../network/parameters.js';
import { type Checksums, checksumsOf, sha256OfFile } from '../samples/data/checksums.js';
import { TRAINING_FILES } from '../samples/data/index.js';
import { createDevSets, type SampleConfig } from '../samples/samples.js';
import { fitRefusalShift, fitTemperature } from './calibrate.js';
import { type ExportedModel, exportModel } from './export.js';
import { DECIDING_SETS, type TrainingRecipe } from './recipes.js';
import { type TrainOptions, type TrainProgress, type TrainResult, train } from './trainer/index.js';

export interface TrainingJob {
  recipe: TrainingRecipe;
  /** The data folder. */
  data: string;
  /** Where the run is kept. */
  run: string;
  /** Files of the user's own that are mixed in, and their share of the pen digits, 0…1. */
  added?: readonly string[];
  addedShare?: number;
  /** Epochs without a better one after which the run ends; 0: never early. */
  patience?: number;
  resume?: boolean;
  signal?: AbortSignal;
}

const SAMPLES_MODULE = new URL('../samples/samples.js', import.meta.url).href;

/** What the sample source is told. */
export function sampleConfig({ recipe, data, added = [], addedShare = 0 }: TrainingJob) {
  const { samplesPerEpoch, shares } = recipe;
  return { data, samplesPerEpoch, shares, added, addedShare } satisfies SampleConfig;
}

/**
 * @param onProgress called after each step.
 * @throws Error in one sentence: data, teachers, run folder or disk are not as they should be.
 */
export function trainRecipe(
  job: TrainingJob,
  onProgress?: (progress: TrainProgress) => void,
): Promise<TrainResult> {
  return train(trainOptions(job), onProgress);
}

function trainOptions(job: TrainingJob): TrainOptions {
  const { recipe, added = [], addedShare } = job;
  const { samplesPerEpoch, shares, teachers, teacherTemperature, teacherWeight, ...rest } = recipe;
  const data = dataChecksums(job);
  const teacher = { members: teachers.map((dir) => resolve(dir)), temperature: teacherTemperature };
  return {
    ...rest,
    runDirectory: job.run,
    source: {
      module: SAMPLES_MODULE,
      config: sampleConfig(job),
      fingerprint: {
        module: basename(SAMPLES_MODULE),
        samplesPerEpoch,
        shares,
        ...(added.length > 0 && { addedShare }),
        data,
      },
    },
    data,
    patience: job.patience,
    decidingSets: DECIDING_SETS,
    ...(teachers.length > 0 && { teacher, teacherWeight }),
    resume: job.resume,
    signal: job.signal,
  };
}

/** Of all files that a job's samples come from. */
function dataChecksums({ data, added = [] }: TrainingJob): Checksums {
  const own = added.map((file) => [basename(file), sha256OfFile(file)] as const);
  return { ...checksumsOf(data, TRAINING_FILES), ...Object.fromEntries(own) };
}

/** Calibrates on dev writers, folds and quantises. */
export async function exportTrained(
  job: TrainingJob,
  weights: Float32Array,
): Promise<ExportedModel> {
  const name = job.recipe.architecture;
  const architecture = ARCHITECTURES[name];
  await startTrainingBackend();
  const network = new Network(architecture);
  const { temperature, refusalShift } = await calibrate(network, weights, sampleConfig(job));
  const calibrated = weights.slice();
  const bias = parameterOf(network.layout, architecture.length - 1, 'bias');
  partOf(calibrated, bias)[NOT_A_DIGIT]! -= refusalShift;
  return exportModel({ name, architecture, weights: calibrated, temperature });
}

/** Real digits of dev writers decide; what is no digit comes from a generator and has no say. */
async function calibrate(
  network: Network,
  weights: Float32Array,
  config: SampleConfig,
): Promise<{ temperature: number; refusalShift: number }> {
  const sets = (await createDevSets(config)).filter((set) => set.name !== 'none');
  const labels = Uint8Array.from(sets.flatMap((set) => [...set.labels]));
  const logits = Float32Array.from(
    sets.flatMap((set) => [...network.evaluate(weights, set.inputs, set.labels.length)]),
  );
  const classes = network.classes;
  const refusalShift = fitRefusalShift(logits, fitTemperature(logits, labels, classes));
  const shifted = logits.map((z, i) => (i % classes === NOT_A_DIGIT ? z - refusalShift : z));
  return { temperature: fitTemperature(shifted, labels, classes), refusalShift };
}
