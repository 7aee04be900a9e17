/**
 * One thread of a run. Every worker holds the same weights: it computes the gradient of its own share
 * of the batch, averages it with the others' and takes the same step as they do.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { ARCHITECTURES } from '../../network/architectures.js';
import { startTrainingBackend } from '../../network/kernels/index.js';
import { countCorrect, Network } from '../../network/network.js';
import { learningRateAt, Optimizer } from '../../network/optimizer.js';
import { mixTargets } from '../../samples/targets.js';
import type { EpochRecord } from '../checkpoint.js';
import { Teacher } from '../teacher/index.js';
import { type BatchSource, type DevSet, loadSourceModule } from './batch-source.js';
import { hasRunOut } from './early-stopping.js';
import type { WorkerMessage, WorkerTask } from './messages.js';
import type { Recipe } from './options.js';
import { SharedMemory } from './shared-memory.js';

/** Development samples a forward pass. */
const EVALUATION_BATCH = 256;

/** Odd constants (those of xxHash) that keep the seeds of steps and workers apart. */
const STEP_FACTOR = 0x85ebca77;
const WORKER_FACTOR = 0xc2b2ae3d;

const task = workerData as WorkerTask;
const { worker, recipe } = task;

function report(message: WorkerMessage): void {
  if (worker === 0) parentPort?.postMessage(message);
}

/** Fills the same buffers for every step. */
class BatchMaker {
  private readonly inputs: Float32Array;
  private readonly labels: Uint8Array;

  constructor(
    private readonly source: BatchSource,
    private readonly recipe: Recipe,
    private readonly outputs: number,
    private readonly teacher: Teacher | undefined,
  ) {
    this.inputs = new Float32Array(recipe.batchSize * INPUT_LENGTH);
    this.labels = new Uint8Array(recipe.batchSize);
  }

  make(step: number) {
    const { inputs, labels } = this;
    this.source.fill(step, worker, inputs, labels);
    const answers = this.teacher?.teach(inputs, labels.length);
    const targets = mixTargets(labels, this.outputs, this.recipe, answers);
    return { inputs, labels, targets };
  }
}

/** Right answers in this worker's share of a set: every so many-th chunk. */
function countShare(network: Network, weights: Float32Array, set: DevSet): number {
  let correct = 0;
  const stride = recipe.workers * EVALUATION_BATCH;
  for (let start = worker * EVALUATION_BATCH; start < set.labels.length; start += stride) {
    const labels = set.labels.subarray(start, start + EVALUATION_BATCH);
    const end = (start + labels.length) * INPUT_LENGTH;
    const inputs = set.inputs.subarray(start * INPUT_LENGTH, end);
    const logits = network.evaluate(weights, inputs, labels.length);
    correct += countCorrect(logits, labels, network.outputs);
  }
  return correct;
}

function evaluate(
  network: Network,
  weights: Float32Array,
  sets: readonly DevSet[],
  memory: SharedMemory,
): Record<string, number> {
  const totals = memory.total(sets.map((set) => countShare(network, weights, set)));
  return Object.fromEntries(sets.map((set, i) => [set.name, totals[i]! / set.labels.length]));
}

async function run(): Promise<void> {
  await startTrainingBackend();
  const network = new Network(ARCHITECTURES[recipe.architecture]);
  const { layout } = network;
  const module = await loadSourceModule(recipe.source);
  const { workers, batchSize, seed } = recipe;
  const source = await module.createBatchSource(recipe.source.config, { workers, batchSize, seed });
  const devSets = (await module.createDevSets?.(recipe.source.config)) ?? [];
  const { stepsPerEpoch } = source;
  const totalSteps = recipe.epochs * stepsPerEpoch;
  const warmupSteps = Math.round(recipe.warmupEpochs * stepsPerEpoch);
  const schedule = { ...recipe, warmupSteps, totalSteps };
  const optimizer = new Optimizer(layout, schedule, task.state);
  const memory = new SharedMemory(task.shared, layout.length, worker, workers);
  const teacher = recipe.teacher && Teacher.load(recipe.teacher);
  const batches = new BatchMaker(source, recipe, network.outputs, teacher);
  const gradient = new Float32Array(layout.length);
  const { state } = optimizer;
  report({ kind: 'ready', stepsPerEpoch });

  // Every worker judges by the same figures, so all of them stop at the same epoch.
  const measured: Pick<EpochRecord, 'dev'>[] = [...task.history];
  const goesOn = () => state.step < totalSteps && !hasRunOut(measured, recipe);
  let lastCheckpoint = Date.now();
  while (goesOn()) {
    const { step } = state;
    const dropoutSeed = seed + Math.imul(step, STEP_FACTOR) + Math.imul(worker, WORKER_FACTOR);
    const result = network.train(state.weights, batches.make(step), dropoutSeed | 0, gradient);
    const all = memory.average(step, gradient, result.loss, result.correct);
    optimizer.apply(gradient);
    const accuracy = all.correct / (batchSize * workers);
    report({ kind: 'step', step: state.step, loss: all.loss, accuracy });

    if (state.step % stepsPerEpoch === 0) {
      const dev = evaluate(network, state.average, devSets, memory);
      measured.push({ dev });
      report({ kind: 'epoch', state, dev, learningRate: learningRateAt(step, schedule) });
      lastCheckpoint = Date.now();
    } else if (Date.now() - lastCheckpoint > task.checkpointMinutes * 60_000) {
      report({ kind: 'checkpoint', state });
      lastCheckpoint = Date.now();
    }
    if (all.stop) break;
  }
  report({ kind: 'end', state, finished: !goesOn() });
}

await run();
