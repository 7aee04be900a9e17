/**
 * Trains a network on all cores: synchronous data-parallel workers, whose samples, dropout and order
 * of summing are fixed, so that one recipe gives one result, interrupted or not.
 */

import { Worker } from 'node:worker_threads';
import { ARCHITECTURES } from '../../network/architectures.js';
import { initialState, type OptimizerState } from '../../network/optimizer.js';
import { initialParameters, layOutParameters } from '../../network/parameters.js';
import type { EpochRecord } from '../checkpoint.js';
import { bestEpoch } from './early-stopping.js';
import type { WorkerMessage, WorkerTask } from './messages.js';
import {
  portableRecipe,
  type Recipe,
  recipeOf,
  type TrainOptions,
  type TrainProgress,
  type TrainResult,
} from './options.js';
import { ProgressMeter } from './progress.js';
import { RunDirectory } from './run-directory.js';
import type { RunRecord } from './run-record.js';
import { allocateShared, requestStop, type SharedBuffers } from './shared-memory.js';
import { untilEnd } from './until-end.js';

export type { EpochRecord } from '../checkpoint.js';
export type {
  BatchContext,
  BatchSource,
  DevSet,
  SourceModule,
  SourceReference,
} from './batch-source.js';
export type { TrainOptions, TrainProgress, TrainResult } from './options.js';

const CHECKPOINT_MINUTES = 5;

type EpochMessage = Extract<WorkerMessage, { kind: 'epoch' }>;

/**
 * Trains until the last epoch is done or the signal stops it.
 *
 * @param onProgress called after each step.
 * @throws one sentence for people where the run directory holds another run, or cannot be written;
 *   whatever a batch source throws.
 */
export async function train(
  options: TrainOptions,
  onProgress: (progress: TrainProgress) => void = () => {},
): Promise<TrainResult> {
  const run = new Run(options, onProgress);
  return run.finish();
}

/** One call of `train`: the main thread's side, which reports and writes while the workers compute. */
class Run {
  private readonly recipe: Recipe;
  private readonly directory: RunDirectory;
  private readonly record: RunRecord;
  private readonly shared: SharedBuffers;
  private history: readonly EpochRecord[] = [];
  private state: OptimizerState;
  private meter: ProgressMeter | undefined;
  private steps = 0;
  private finished = false;
  private lastProgress: TrainProgress | undefined;
  private readonly startedAt = performance.now();

  constructor(
    private readonly options: TrainOptions,
    private readonly onProgress: (progress: TrainProgress) => void,
  ) {
    this.recipe = recipeOf(options);
    const portable = portableRecipe(this.recipe);
    this.directory = new RunDirectory(options.runDirectory, portable);
    const layout = layOutParameters(ARCHITECTURES[this.recipe.architecture]);
    if (options.resume) {
      const checkpoint = this.directory.readCheckpoint();
      this.state = checkpoint.state;
      this.history = checkpoint.history;
    } else if (this.directory.hasCheckpoint()) {
      throw new Error(
        `${options.runDirectory} already holds a run: resume it, or name another one.`,
      );
    } else {
      this.state = initialState(layout, initialParameters(layout, this.recipe.seed));
    }
    this.record = this.directory.openRecord(this.state.step, options.data);
    this.shared = allocateShared(layout.length, this.recipe.workers);
  }

  async finish(): Promise<TrainResult> {
    this.writeRecord();
    const stop = () => requestStop(this.shared);
    this.options.signal?.addEventListener('abort', stop);
    if (this.options.signal?.aborted) stop();
    const workers = Array.from({ length: this.recipe.workers }, (_, index) => this.start(index));
    try {
      await untilEnd(workers, (message: WorkerMessage) => this.receive(message));
    } finally {
      this.options.signal?.removeEventListener('abort', stop);
      // When one has failed, the others wait for it at the barrier for ever.
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    if (this.finished) this.record.finishedAt = new Date().toISOString();
    this.writeRecord();
    return this.result();
  }

  /** Where patience decides, the last weights are by definition not the best ones. */
  private result(): TrainResult {
    const { steps, finished, history, recipe } = this;
    const { step, average } = this.state;
    if (recipe.patience === 0 || history.length === 0) {
      return { step, steps, finished, history, bestEpoch: 0, weights: average };
    }
    const best = bestEpoch(history, recipe.decidingSets) + 1;
    const weights = this.directory.readBest().state.average;
    return { step, steps, finished, history, bestEpoch: best, weights };
  }

  private start(worker: number): Worker {
    const task: WorkerTask = {
      worker,
      recipe: this.recipe,
      shared: this.shared,
      state: this.state,
      history: this.history,
      checkpointMinutes: this.options.checkpointMinutes ?? CHECKPOINT_MINUTES,
    };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData: task });
  }

  private receive(message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready': {
        const { workers, batchSize, epochs } = this.recipe;
        this.steps = epochs * message.stepsPerEpoch;
        const { step } = this.state;
        this.meter = new ProgressMeter(
          step,
          this.steps,
          message.stepsPerEpoch,
          workers * batchSize,
        );
        break;
      }
      case 'step':
        this.lastProgress = this.meter!.add(message.step, message.loss, message.accuracy);
        this.onProgress(this.lastProgress);
        break;
      case 'epoch':
        this.closeEpoch(message);
        break;
      case 'checkpoint':
        this.keep(message.state);
        break;
      case 'end':
        this.finished = message.finished;
        this.keep(message.state);
        break;
    }
  }

  private closeEpoch({ state, dev, learningRate }: EpochMessage): void {
    const epochRecord: EpochRecord = {
      epoch: this.history.length + 1,
      step: state.step,
      ...this.meter!.closeEpoch(),
      dev,
      learningRate,
      finishedAt: new Date().toISOString(),
    };
    this.history = [...this.history, epochRecord];
    const best = bestEpoch(this.history, this.recipe.decidingSets);
    // Before the checkpoint: a run that breaks off between the two comes to this epoch once more.
    if (best === this.history.length - 1) this.directory.writeBest(this.history, state);
    this.keep(state);
    this.writeRecord();
    this.directory.writeCurves(this.history);
    this.onProgress({ ...this.lastProgress!, epochRecord });
  }

  private keep(state: OptimizerState): void {
    this.state = state;
    this.directory.writeCheckpoint(this.history, state);
  }

  private writeRecord(): void {
    const session = this.record.sessions[this.record.sessions.length - 1]!;
    session.toStep = this.state.step;
    session.seconds = Math.round((performance.now() - this.startedAt) / 1000);
    this.record.history = this.history;
    this.directory.writeRecord(this.record);
  }
}
