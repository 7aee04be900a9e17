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
import { allocateShared, requestStop } from '../trainer/shared-memory.js';
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
  const { recipe, data, from, run, signal, onProgress, measureEvery = 500 } = training;
  mkdirSync(run, { recursive: true });
  const file = join(run, 'checkpoint');
  const layout = layOutLineReader();
  const known = existsSync(file) ? readCheckpoint(file) : undefined;
  let state = known?.state ?? initialState(layout, await firstWeights(data, recipe, from));
  const history: EpochRecord[] = [...(known?.history ?? [])];
  const shared = allocateShared(layout.length, recipe.workers);
  const stop = () => requestStop(shared);
  signal?.addEventListener('abort', stop);
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const keep = () =>
    writeAtomically(file, encodeCheckpoint({ identity: IDENTITY, history, state }));
  const workers = Array.from({ length: recipe.workers }, (_, worker) => {
    const workerData: LineTask = { worker, data, recipe, shared, state, measureEvery };
    return new Worker(new URL('./worker.js', import.meta.url), { workerData });
  });
  let [loss, correct, steps] = [0, 0, 0];
  const lines = recipe.workers * recipe.batchSize;
  try {
    await new Promise<void>((resolve, reject) => {
      for (const worker of workers) worker.on('error', reject);
      workers[0]!.on('message', (message: LineMessage) => {
        if (message.kind === 'step') {
          loss += message.loss;
          correct += message.correct;
          steps++;
          return;
        }
        state = message.state;
        if (message.kind === 'measured') {
          const accuracy = correct / (steps * lines);
          history.push({
            epoch: history.length + 1,
            step: state.step,
            loss: loss / steps,
            accuracy,
            dev: { lines: message.dev },
            learningRate: recipe.learningRate,
            seconds: seconds(),
            finishedAt: new Date().toISOString(),
          });
          onProgress?.({
            step: state.step,
            loss: loss / steps,
            accuracy,
            seconds: seconds(),
            dev: message.dev,
          });
          [loss, correct, steps] = [0, 0, 0];
        }
        keep();
        if (message.kind === 'end') resolve();
      });
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return state;
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
