/** Trains the line reader: synchronous data-parallel threads, with checkpoints to go on from. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { startTrainingBackend } from '../../network/kernels/index.js';
import { initialState, type OptimizerState } from '../../network/optimizer.js';
import { initialParameters } from '../../network/parameters.js';
import { lineSource } from '../../samples/lines/index.js';
import {
  type EpochRecord,
  encodeCheckpoint,
  readCheckpoint,
  writeAtomically,
} from '../checkpoint.js';
import { allocateShared, requestStop, type SharedBuffers } from '../trainer/shared-memory.js';
import { untilEnd } from '../trainer/until-end.js';
import { layOutLineReader } from './architecture.js';
import type { LineRecipe } from './recipe.js';
import { LineBatches } from './samples.js';
import { startFrom } from './start-from.js';
import type { LineMessage, LineTask } from './worker.js';

export interface LineTraining {
  recipe: LineRecipe;
  /** The data folder. */
  data: string;
  /** Folder of an exported reader whose weights are the first ones, unless there is a checkpoint. */
  from?: string;
  /** Folder of the checkpoint; a run that was stopped goes on from there. */
  run: string;
  /** Steps between two measurements on dev lines. Default 500. */
  measureEvery?: number;
  signal?: AbortSignal;
  onProgress?(progress: LineProgress): void;
}

export interface LineProgress {
  step: number;
  /** Mean over the last measurement's steps: nats a line, and share of lines read exactly. */
  loss: number;
  accuracy: number;
  seconds: number;
  /** Share of dev lines that the averaged weights read exactly; only after a measurement. */
  dev?: number;
}

const IDENTITY = 'line-reader';

/** @returns the averaged weights of the last step, flat, as `layOutLineReader()` says. */
export async function trainLineReader(training: LineTraining): Promise<OptimizerState> {
  const { recipe, data, from, run } = training;
  mkdirSync(run, { recursive: true });
  const file = join(run, 'checkpoint');
  if (existsSync(file)) {
    const { state, history } = readCheckpoint(file);
    return new LineRun(training, file, state, history).finish();
  }
  const state = initialState(layOutLineReader(), await firstWeights(data, recipe, from));
  return new LineRun(training, file, state, []).finish();
}

class LineRun {
  private readonly shared: SharedBuffers;
  private readonly history: EpochRecord[];
  private readonly startedAt = performance.now();
  /** Sums since the last measurement. */
  private sums = { loss: 0, correct: 0, steps: 0 };

  constructor(
    private readonly training: LineTraining,
    /** The file of the checkpoint. */
    private readonly file: string,
    private state: OptimizerState,
    history: readonly EpochRecord[],
  ) {
    this.history = [...history];
    this.shared = allocateShared(layOutLineReader().length, training.recipe.workers);
  }

  async finish(): Promise<OptimizerState> {
    const { recipe, signal } = this.training;
    const stop = () => requestStop(this.shared);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    const workers = Array.from({ length: recipe.workers }, (_, worker) => this.start(worker));
    try {
      await untilEnd(workers, (message: LineMessage) => this.receive(message));
    } finally {
      signal?.removeEventListener('abort', stop);
      // If one has failed, the others wait for it without end.
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
    return this.state;
  }

  private start(worker: number): Worker {
    const { data, recipe, measureEvery = 500 } = this.training;
    const { shared, state } = this;
    const workerData: LineTask = { worker, data, recipe, shared, state, measureEvery };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  }

  private receive(message: LineMessage): void {
    if (message.kind === 'step') {
      this.sums.loss += message.loss;
      this.sums.correct += message.correct;
      this.sums.steps++;
      return;
    }
    this.state = message.state;
    if (message.kind === 'measured') this.record(message.dev);
    const { file, history, state } = this;
    writeAtomically(file, encodeCheckpoint({ identity: IDENTITY, history, state }));
  }

  private record(dev: number): void {
    const { recipe, onProgress } = this.training;
    const { loss, correct, steps } = this.sums;
    const progress = {
      step: this.state.step,
      loss: loss / steps,
      accuracy: correct / (steps * recipe.workers * recipe.batchSize),
      seconds: Math.round((performance.now() - this.startedAt) / 1000),
    };
    this.history.push({
      ...progress,
      epoch: this.history.length + 1,
      dev: { lines: dev },
      learningRate: recipe.learningRate,
      finishedAt: new Date().toISOString(),
    });
    onProgress?.({ ...progress, dev });
    this.sums = { loss: 0, correct: 0, steps: 0 };
  }
}

/** Lines whose statistics take the place of those that an exported reader no longer has. */
const MEASURED_LINES = 64;

async function firstWeights(
  data: string,
  { seed }: LineRecipe,
  from?: string,
): Promise<Float32Array> {
  const layout = layOutLineReader();
  if (from === undefined) return initialParameters(layout, seed);
  await startTrainingBackend();
  const lines = new LineBatches(await lineSource(data, 'train'), MEASURED_LINES, [seed]);
  return startFrom(from, (step) => lines.at(step));
}
