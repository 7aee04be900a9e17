/** One thread of a run: like that of the digits' trainer, for lines. */
import { parentPort, workerData } from 'node:worker_threads';
import { stepByAdam, updateStatistics } from '../../network/adam.js';
import { startTrainingBackend } from '../../network/kernels/index.js';
import type { OptimizerState } from '../../network/optimizer.js';
import { lineSource } from '../../samples/lines/index.js';
import { type SharedBuffers, SharedMemory } from '../trainer/shared-memory.js';
import { greedyText } from './ctc.js';
import { LineNetwork, type LineSample } from './network.js';
import { type LineRecipe, lineRateAt, placedShareAt } from './recipe.js';
import { LineBatches, lineSample, lineSet } from './samples.js';

export interface LineTask {
  worker: number;
  data: string;
  recipe: LineRecipe;
  shared: SharedBuffers;
  /** The state to go on from. */
  state: OptimizerState;
  /** Steps between two measurements, after which the state is kept. */
  measureEvery: number;
}

/** What the first worker reports; the others know the same. */
export type LineMessage =
  | { kind: 'step'; step: number; loss: number; correct: number }
  | { kind: 'measured'; state: OptimizerState; dev: number }
  | { kind: 'end'; state: OptimizerState };

/** Lines of dev writers, on paper that training does not see. */
const DEV = { lines: 240, seed: 20261127, batch: 16 };

const EPSILON = 1e-8;
const STATISTICS_DECAY = 0.97;
const SECOND_MOMENT_DECAY = 0.99;

const { worker, data, recipe, shared, state, measureEvery } = workerData as LineTask;

function report(message: LineMessage): void {
  if (worker === 0) parentPort?.postMessage(message);
}

/** Share of the lines that are read exactly. */
function measure(network: LineNetwork, weights: Float32Array, dev: readonly LineSample[]): number {
  let right = 0;
  for (let start = 0; start < dev.length; start += DEV.batch) {
    const batch = dev.slice(start, start + DEV.batch);
    network.evaluate(weights, batch).forEach((logits, i) => {
      if (greedyText(logits) === batch[i]!.label.join('')) right++;
    });
  }
  return right / dev.length;
}

async function run(): Promise<void> {
  await startTrainingBackend();
  const network = new LineNetwork();
  const { layout } = network;
  const batches = new LineBatches(await lineSource(data, 'train'), recipe.batchSize, [
    recipe.seed,
    worker,
  ]);
  const dev =
    worker === 0
      ? lineSet(await lineSource(data, 'dev'), DEV.lines, DEV.seed)
          .map(lineSample)
          .sort((a, b) => a.width - b.width)
      : [];
  const memory = new SharedMemory(shared, layout.length, worker, recipe.workers);
  const gradient = new Float32Array(layout.length);
  const decayed = new Uint8Array(layout.trainable);
  for (const { role, offset, length } of layout.parameters) {
    if (role === 'kernel') decayed.fill(1, offset, offset + length);
  }
  while (state.step < recipe.steps) {
    const { step } = state;
    const batch = batches.at(step);
    const result = network.train(state.weights, batch, placedShareAt(step, recipe), gradient);
    const all = memory.average(step, gradient, result.loss, result.correct);
    stepByAdam(state, gradient, {
      learningRate: lineRateAt(step, recipe),
      epsilon: EPSILON,
      weightDecay: recipe.weightDecay,
      secondMomentDecay: SECOND_MOMENT_DECAY,
      decayed,
    });
    updateStatistics(state.weights, layout.trainable, gradient, STATISTICS_DECAY);
    const kept = Math.min(recipe.averageDecay, (1 + step) / (10 + step));
    for (let at = 0; at < state.weights.length; at++) {
      state.average[at]! += (1 - kept) * (state.weights[at]! - state.average[at]!);
    }
    state.step++;
    report({ kind: 'step', step: state.step, loss: all.loss, correct: all.correct });
    if (worker === 0 && state.step % measureEvery === 0) {
      report({ kind: 'measured', state, dev: measure(network, state.average, dev) });
    }
    if (all.stop) break;
  }
  report({ kind: 'end', state });
}

await run();
