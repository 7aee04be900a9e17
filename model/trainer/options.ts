import type { ArchitectureName } from '../architectures.js';
import type { EpochRecord } from '../checkpoint.js';
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
  /** Weight of the source's teacher against the labels, 0…1. Default 0: no teacher. */
  teacherWeight?: number;
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
  teacherWeight: number;
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
  /** The averaged weights, flat, as `layOutParameters` says: what to evaluate and to export. */
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
  teacherWeight: 0,
};

/** Fills in the defaults and leaves out what does not bear on the result. */
export function recipeOf(options: TrainOptions): Recipe {
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
    teacherWeight: pick('teacherWeight'),
  };
}
