/**
 * Trains a network on all cores: synchronous data-parallel workers, whose samples, dropout and order
 * of summing are fixed, so that one recipe gives one result, interrupted or not.
 */

import { Worker } from 'node:worker_threads';
import { ARCHITECTURES } from '../architectures.js';
import type { EpochRecord } from '../checkpoint.js';
import { initialState, type OptimizerState } from '../optimizer.js';
import { initialParameters, layOutParameters } from '../parameters.js';
import type { WorkerMessage, WorkerTask } from './messages.js';
import {
  type Recipe,
  recipeOf,
  type TrainOptions,
  type TrainProgress,
  type TrainResult,
} from './options.js';
import { ProgressMeter } from './progress.js';
import { RunDirectory, type RunRecord } from './run-directory.js';
import { allocateShared, requestStop, type SharedBuffers } from './shared-memory.js';

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
  private lastProgress: TrainProgress | undefined;

  constructor(
    private readonly options: TrainOptions,
    private readonly onProgress: (progress: TrainProgress) => void,
  ) {
    this.recipe = recipeOf(options);
    this.directory = new RunDirectory(options.runDirectory);
    const layout = layOutParameters(ARCHITECTURES[this.recipe.architecture]);
    if (options.resume) {
      const checkpoint = this.directory.readCheckpoint(this.recipe);
      this.state = checkpoint.state;
      this.history = checkpoint.history;
    } else if (this.directory.hasCheckpoint()) {
      throw new Error(
        `${options.runDirectory} already holds a run: resume it, or name another one.`,
      );
    } else {
      this.state = initialState(layout, initialParameters(layout, this.recipe.seed));
    }
    const session = { startedAt: new Date().toISOString(), fromStep: this.state.step };
    this.record = this.directory.openRecord(this.recipe, session);
    this.shared = allocateShared(layout.length, this.recipe.workers);
  }

  async finish(): Promise<TrainResult> {
    this.writeRecord();
    const stop = () => requestStop(this.shared);
    this.options.signal?.addEventListener('abort', stop);
    if (this.options.signal?.aborted) stop();
    const workers = Array.from({ length: this.recipe.workers }, (_, index) => this.start(index));
    try {
      await this.listen(workers);
    } finally {
      this.options.signal?.removeEventListener('abort', stop);
      // When one has failed, the others wait for it at the barrier for ever.
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    const finished = this.state.step >= this.steps;
    if (finished) {
      this.record.finishedAt = new Date().toISOString();
      this.writeRecord();
    }
    const { step, average } = this.state;
    return { step, steps: this.steps, finished, history: this.history, weights: average };
  }

  private start(worker: number): Worker {
    const task: WorkerTask = {
      worker,
      recipe: this.recipe,
      shared: this.shared,
      state: this.state,
      checkpointMinutes: this.options.checkpointMinutes ?? CHECKPOINT_MINUTES,
    };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData: task });
  }

  /** Settles with the first worker's last message, or with the first failure of any part. */
  private listen(workers: readonly Worker[]): Promise<void> {
    return new Promise((resolve, reject) => {
      for (const worker of workers) worker.on('error', reject);
      const first = workers[0]!;
      first.on('exit', (code) => reject(new Error(`A training thread ended early (${code}).`)));
      first.on('message', (message: WorkerMessage) => {
        try {
          this.receive(message);
          if (message.kind === 'end') resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
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
        this.closeEpoch(message.state, message.dev);
        break;
      case 'checkpoint':
      case 'end':
        this.keep(message.state);
        break;
    }
  }

  private closeEpoch(state: OptimizerState, dev: Record<string, number>): void {
    const epochRecord: EpochRecord = {
      epoch: this.history.length + 1,
      step: state.step,
      ...this.meter!.closeEpoch(),
      dev,
      finishedAt: new Date().toISOString(),
    };
    this.history = [...this.history, epochRecord];
    this.keep(state);
    this.writeRecord();
    this.onProgress({ ...this.lastProgress!, epochRecord });
  }

  private keep(state: OptimizerState): void {
    const { recipe, history } = this;
    this.state = state;
    this.directory.writeCheckpoint({ identity: JSON.stringify(recipe), history, state });
  }

  private writeRecord(): void {
    this.record.history = this.history;
    this.directory.writeRecord(this.record);
  }
}
