/**
 * One thread of a run. Every worker holds the same weights: it computes the gradient of its own share
 * of the batch, averages it with the others' and takes the same step as they do.
 */

import { parentPort, workerData } from 'node:worker_threads';
import { INPUT_LENGTH } from '../../src/engine/classifier.js';
import { ARCHITECTURES } from '../architectures.js';
import { startTrainingBackend } from '../kernels/index.js';
import { countCorrect, Network } from '../network.js';
import { Optimizer } from '../optimizer.js';
import { mixTargets } from '../targets.js';
import { type BatchSource, type DevSet, loadSourceModule } from './batch-source.js';
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
    private readonly classes: number,
  ) {
    this.inputs = new Float32Array(recipe.batchSize * INPUT_LENGTH);
    this.labels = new Uint8Array(recipe.batchSize);
  }

  make(step: number) {
    const { inputs, labels } = this;
    this.source.fill(step, worker, inputs, labels);
    const targets = mixTargets(labels, this.classes, this.recipe, this.teacherAnswers());
    return { inputs, labels, targets };
  }

  private teacherAnswers(): Float32Array | undefined {
    if (this.recipe.teacherWeight === 0) return undefined;
    if (!this.source.teach) throw new Error('The batch source has no teacher.');
    const answers = new Float32Array(this.labels.length * this.classes);
    this.source.teach(this.inputs, answers);
    return answers;
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
    correct += countCorrect(logits, labels, network.classes);
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
  const optimizer = new Optimizer(layout, { ...recipe, warmupSteps, totalSteps }, task.state);
  const memory = new SharedMemory(task.shared, layout.length, worker, workers);
  const batches = new BatchMaker(source, recipe, network.classes);
  const gradient = new Float32Array(layout.length);
  const { state } = optimizer;
  report({ kind: 'ready', stepsPerEpoch });

  let lastCheckpoint = Date.now();
  while (state.step < totalSteps) {
    const { step } = state;
    const dropoutSeed = seed + Math.imul(step, STEP_FACTOR) + Math.imul(worker, WORKER_FACTOR);
    const result = network.train(state.weights, batches.make(step), dropoutSeed | 0, gradient);
    const all = memory.average(step, gradient, result.loss, result.correct);
    optimizer.apply(gradient);
    const accuracy = all.correct / (batchSize * workers);
    report({ kind: 'step', step: state.step, loss: all.loss, accuracy });

    if (state.step % stepsPerEpoch === 0) {
      const dev = evaluate(network, state.average, devSets, memory);
      report({ kind: 'epoch', state, dev });
      lastCheckpoint = Date.now();
    } else if (Date.now() - lastCheckpoint > task.checkpointMinutes * 60_000) {
      report({ kind: 'checkpoint', state });
      lastCheckpoint = Date.now();
    }
    if (all.stop) break;
  }
  report({ kind: 'end', state });
}

await run();
