/** From a recipe and the places of this machine to a trained and calibrated model. */
import { basename, resolve } from 'node:path';
import { NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { ARCHITECTURES } from '../network/architectures.js';
import { startTrainingBackend } from '../network/kernels/index.js';
import { headsOf, signClassOf } from '../network/labels.js';
import { Network } from '../network/network.js';
import { parameterOf, partOf } from '../network/parameters.js';
import { type Checksums, checksumsOf, sha256OfFile } from '../samples/data/checksums.js';
import { type Fold, FURTHER_TRAINING_FILES, TRAINING_FILES } from '../samples/data/index.js';
import { createDevSets, type SampleConfig } from '../samples/samples.js';
import { fitRefusalShift, fitSignShift, fitTemperature } from './calibrate.js';
import { type ExportedModel, exportModel } from './export.js';
import { DECIDING_SETS, type TrainingRecipe } from './recipes.js';
import type { DevSet } from './trainer/batch-source.js';
import { type TrainOptions, type TrainProgress, type TrainResult, train } from './trainer/index.js';

const ALL_FILES = [...TRAINING_FILES, ...FURTHER_TRAINING_FILES];

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
  /** Who trains; default: the split by writer. */
  fold?: Fold;
  signal?: AbortSignal;
}

const SAMPLES_MODULE = new URL('../samples/samples.js', import.meta.url).href;

/** What the sample source is told. */
export function sampleConfig({ recipe, data, added = [], addedShare = 0, fold }: TrainingJob) {
  const { samplesPerEpoch, shares } = recipe;
  return { data, samplesPerEpoch, shares, added, addedShare, fold } satisfies SampleConfig;
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
        ...(job.fold && { fold: job.fold }),
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
function dataChecksums({ recipe, data, added = [] }: TrainingJob): Checksums {
  const own = added.map((file) => [basename(file), sha256OfFile(file)] as const);
  return {
    ...checksumsOf(data, recipe.shares.signs ? ALL_FILES : TRAINING_FILES),
    ...Object.fromEntries(own),
  };
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
  const { temperature, signTemperature, refusalShift, signShift } = await calibrate(
    network,
    weights,
    sampleConfig(job),
  );
  const calibrated = weights.slice();
  const bias = partOf(calibrated, parameterOf(network.layout, architecture.length - 1, 'bias'));
  bias[NOT_A_DIGIT]! -= refusalShift;
  if (signShift !== undefined) bias[bias.length - 1]! -= signShift;
  return exportModel({ name, architecture, weights: calibrated, temperature, signTemperature });
}

interface Calibration {
  temperature: number;
  /** Of a second head. */
  signTemperature?: number;
  signShift?: number;
  refusalShift: number;
}

/** Real digits of dev writers decide; what is no digit has no say about the first head. */
async function calibrate(
  network: Network,
  weights: Float32Array,
  config: SampleConfig,
): Promise<Calibration> {
  const sets = await createDevSets(config);
  const digitSets = sets.filter(({ labels }) => labels.every((label) => label < NOT_A_DIGIT));
  const labels = Uint8Array.from(digitSets.flatMap((set) => [...set.labels]));
  const { outputs } = network;
  const [classes = outputs, signClasses] = headsOf(outputs);
  const logitsOf = (chosen: readonly DevSet[], from: number, to: number) =>
    Float32Array.from(
      chosen.flatMap((set) => {
        const all = network.evaluate(weights, set.inputs, set.labels.length);
        return [...all].filter((_, i) => i % outputs >= from && i % outputs < to);
      }),
    );
  const logits = logitsOf(digitSets, 0, classes);
  const refusalShift = fitRefusalShift(logits, fitTemperature(logits, labels, classes));
  const shifted = logits.map((z, i) => (i % classes === NOT_A_DIGIT ? z - refusalShift : z));
  const temperature = fitTemperature(shifted, labels, classes);
  if (signClasses === undefined) return { temperature, refusalShift };
  const signShift = fitSignShift(logitsOf(digitSets, classes, outputs), signClasses);
  const signSets = sets.filter(({ labels: own }) =>
    own.every((label) => signClassOf(label) !== undefined),
  );
  const signLabels = Uint8Array.from(
    signSets.flatMap((set) => [...set.labels].map((label) => signClassOf(label)!)),
  );
  const signLogits = logitsOf(signSets, classes, outputs).map((z, i) =>
    i % signClasses === signClasses - 1 ? z - signShift : z,
  );
  const signTemperature = fitTemperature(signLogits, signLabels, signClasses);
  return { temperature, signTemperature, refusalShift, signShift };
}
