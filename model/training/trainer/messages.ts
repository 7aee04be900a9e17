import type { OptimizerState } from '../../network/optimizer.js';
import type { EpochRecord } from '../checkpoint.js';
import type { Recipe } from './options.js';
import type { SharedBuffers } from './shared-memory.js';

/** What a worker thread is started with. */
export interface WorkerTask {
  worker: number;
  recipe: Recipe;
  shared: SharedBuffers;
  /** The state to go on from. */
  state: OptimizerState;
  /** Epochs done before. */
  history: readonly EpochRecord[];
  checkpointMinutes: number;
}

/** What the first worker reports; the others keep quiet, for they know the same. */
export type WorkerMessage =
  | { kind: 'ready'; stepsPerEpoch: number }
  /** After each step: means over all workers. */
  | { kind: 'step'; step: number; loss: number; accuracy: number }
  | { kind: 'epoch'; state: OptimizerState; dev: Record<string, number>; learningRate: number }
  | { kind: 'checkpoint'; state: OptimizerState }
  /** The last message: `state` is what a run that is not `finished` goes on from. */
  | { kind: 'end'; state: OptimizerState; finished: boolean };
