import { basename } from 'node:path';
import type { ArchitectureName } from '../../network/architectures.js';
import type { EpochRecord } from '../checkpoint.js';
import { type TeacherIdentity, type TeacherOptions, teacherIdentity } from '../teacher/index.js';
import type { SourceReference } from './batch-source.js';

export interface TrainOptions {
  /** Where `run.json` and `checkpoint` are kept; made if need be. */
  runDirectory: string;
  architecture: ArchitectureName;
  source: SourceReference;
  epochs: number;
  /** Worker threads; one a core. Default 2. */
  workers?: number;
  /** Samples a worker and step. Default 64. */
  batchSize?: number;
  /** Decides initial weights and dropout, and is handed to the source. Default 1. */
  seed?: number;
  /** At the end of the warm-up. Default 0.004. */
  learningRate?: number;
  /** Epochs, or a part of one, over which the learning rate rises. Default 0.5. */
  warmupEpochs?: number;
  /** Default 0.02. */
  weightDecay?: number;
  /** 0…1. Default 0.05. */
  labelSmoothing?: number;
  /** Share of the average of weights that is kept each step, 0…1. Default 0.999. */
  averageDecay?: number;
  /** Whose answers are learned besides the labels. Default: nobody's. */
  teacher?: TeacherOptions;
  /** Weight of the teacher's answers against the labels, 0…1. Default 0.5 with a teacher, else 0. */
  teacherWeight?: number;
  /** Epochs without a better one after which the run ends. Default 0: only at the last epoch. */
  patience?: number;
  /** Names of the development sets that tell which epoch is better. Default: all. */
  decidingSets?: readonly string[];
  /** Checksums of the data files, for the record of the run. */
  data?: Readonly<Record<string, string>>;
  /** Minutes between checkpoints within an epoch. Default 5. */
  checkpointMinutes?: number;
  /** Go on from the checkpoint in the run directory. Default false. */
  resume?: boolean;
  /** Stops the run after the current step, with a checkpoint to go on from. */
  signal?: AbortSignal;
}

/** The options that decide which weights come out, all filled in. They travel as JSON. */
export interface Recipe {
  architecture: ArchitectureName;
  source: SourceReference;
  epochs: number;
  workers: number;
  batchSize: number;
  seed: number;
  learningRate: number;
  warmupEpochs: number;
  weightDecay: number;
  labelSmoothing: number;
  averageDecay: number;
  teacher?: TeacherOptions;
  teacherWeight: number;
  patience: number;
  decidingSets: readonly string[];
}

/**
 * The same without the places of this machine: what names a run, so that it can go on after the
 * checkout or the data have moved.
 */
export interface PortableRecipe extends Omit<Recipe, 'source' | 'teacher'> {
  source: unknown;
  teacher?: TeacherIdentity;
}

export interface TrainProgress {
  /** Steps done. */
  step: number;
  /** Steps of the whole run. */
  steps: number;
  /** The current epoch, counted from 1. */
  epoch: number;
  /** Smoothed training loss, in nats. */
  loss: number;
  /** Smoothed training accuracy, 0…1. */
  accuracy: number;
  samplesPerSecond: number;
  secondsLeft: number;
  /** With the first report behind an epoch: what it left. */
  epochRecord?: EpochRecord;
}

export interface TrainResult {
  /** Steps done. */
  step: number;
  /** Steps of the whole run. */
  steps: number;
  /** False when the signal stopped it early. */
  finished: boolean;
  history: readonly EpochRecord[];
  /** The epoch whose `weights` these are, counted from 1; 0 for those of the last step. */
  bestEpoch: number;
  /**
   * The averaged weights, flat, as `layOutParameters` says: what to evaluate and to export. Those of
   * the last step, or with `patience` of the best epoch.
   */
  weights: Float32Array;
}

const DEFAULTS = {
  workers: 2,
  batchSize: 64,
  seed: 1,
  learningRate: 0.004,
  warmupEpochs: 0.5,
  weightDecay: 0.02,
  labelSmoothing: 0.05,
  averageDecay: 0.999,
  patience: 0,
};

const TEACHER_WEIGHT = 0.5;

/**
 * Fills in the defaults and leaves out what does not bear on the result.
 *
 * @throws Error where there is a weight for a teacher, and no teacher.
 */
export function recipeOf(options: TrainOptions): Recipe {
  const { teacher } = options;
  if (!teacher && options.teacherWeight) throw new Error('A teacher weight needs a teacher.');
  const pick = (name: keyof typeof DEFAULTS) => options[name] ?? DEFAULTS[name];
  return {
    architecture: options.architecture,
    source: options.source,
    epochs: options.epochs,
    workers: pick('workers'),
    batchSize: pick('batchSize'),
    seed: pick('seed'),
    learningRate: pick('learningRate'),
    warmupEpochs: pick('warmupEpochs'),
    weightDecay: pick('weightDecay'),
    labelSmoothing: pick('labelSmoothing'),
    averageDecay: pick('averageDecay'),
    teacher,
    teacherWeight: teacher ? (options.teacherWeight ?? TEACHER_WEIGHT) : 0,
    patience: pick('patience'),
    decidingSets: options.decidingSets ?? [],
  };
}

/** @throws Error in one sentence where a teacher's folder holds no network. */
export function portableRecipe({ source, teacher, ...rest }: Recipe): PortableRecipe {
  const { module, config, fingerprint } = source;
  return {
    ...rest,
    source: fingerprint ?? { module: basename(module), config },
    teacher: teacher && teacherIdentity(teacher),
  };
}
