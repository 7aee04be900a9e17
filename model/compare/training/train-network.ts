/** Trains one of the compared networks in this thread; a stopped run continues from its checkpoint. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { startTrainingBackend } from '../../network/kernels/index.js';
import { type Batch, Network } from '../../network/network.js';
import type { OptimizerState } from '../../network/optimizer.js';
import { initialParameters } from '../../network/parameters.js';
import type { LabelledPictures } from '../../samples/data/pictures.js';
import { mixTargets } from '../../samples/targets.js';
import { writeAtomically } from '../../support/atomic-files.js';
import { Random } from '../../support/random.js';
import { encodeCheckpoint, readCheckpoint } from '../../training/checkpoint.js';
import { copyPicture, PIXELS } from '../pictures.js';
import { processorSeconds } from '../processor-time.js';
import type { NetworkSystem } from '../system.js';
import { wobble } from './augment.js';
import { applyGradient, initialState } from './optimizer.js';

export interface TrainingOptions {
  system: NetworkSystem;
  /** The training set. */
  pictures: LabelledPictures;
  /** Folder of the checkpoint; made if need be. */
  run: string;
  /** Identifies the result; a checkpoint with another identity is not continued. */
  identity: string;
  signal?: AbortSignal;
  onStep?: (step: number, steps: number, loss: number) => void;
}

export interface TrainedNetwork {
  /** Flat, as the network's layout says. */
  weights: Float32Array;
  /** Of the processor, for training, before interruptions and after. */
  seconds: number;
}

const CHECKPOINT_EVERY_MS = 60_000;
const DIGITS = 10;
const SEED = 1;
/** Gives each step a different dropout seed (a constant of xxHash). */
const STEP_FACTOR = 0x85ebca77;

/** @returns `undefined` where the signal stopped it; the checkpoint is up to date then. */
export async function trainNetwork(options: TrainingOptions): Promise<TrainedNetwork | undefined> {
  const { system, pictures, signal, onStep } = options;
  await startTrainingBackend();
  const network = new Network(system.layers);
  const { state, seconds: before } = resume(options) ?? {
    state: initialState(network.layout, initialParameters(network.layout, SEED)),
    seconds: 0,
  };
  const start = processorSeconds();
  const seconds = () => before + processorSeconds() - start;
  const stepsPerEpoch = stepsOfEpoch(system, pictures.count);
  const steps = system.epochs * stepsPerEpoch;
  const gradient = new Float32Array(network.layout.length);
  let keptAt = performance.now();
  while (state.step < steps) {
    const { step } = state;
    const batch = batchAt(step, stepsPerEpoch, options);
    const dropoutSeed = (SEED + Math.imul(step, STEP_FACTOR)) | 0;
    const { loss } = network.train(state.weights, batch, dropoutSeed, gradient);
    applyGradient(state, gradient, system.optimisation);
    onStep?.(state.step, steps, loss);
    // Lets the process handle a signal.
    await setImmediate();
    const stopped = signal?.aborted && state.step < steps;
    if (stopped || state.step === steps || performance.now() - keptAt > CHECKPOINT_EVERY_MS) {
      keep(options, state, seconds());
      keptAt = performance.now();
    }
    if (stopped) return undefined;
  }
  return { weights: state.weights, seconds: seconds() };
}

function resume({ run, identity }: TrainingOptions) {
  const file = join(run, 'checkpoint');
  if (!existsSync(file)) return undefined;
  const { state, history, identity: other } = readCheckpoint(file);
  return other === identity ? { state, seconds: history[0]!.seconds } : undefined;
}

/** In the trainer's format; of the epochs' records only the seconds are used here. */
function keep({ run, identity, system }: TrainingOptions, state: OptimizerState, seconds: number) {
  const record = {
    epoch: 1,
    step: state.step,
    loss: 0,
    accuracy: 0,
    dev: {},
    learningRate: system.optimisation.learningRate,
    seconds,
    finishedAt: new Date().toISOString(),
  };
  mkdirSync(run, { recursive: true });
  writeAtomically(
    join(run, 'checkpoint'),
    encodeCheckpoint({ identity, history: [record], state }),
  );
}

function stepsOfEpoch({ stepsPerEpoch, batchSize }: NetworkSystem, count: number): number {
  const all = Math.ceil(count / batchSize);
  return Math.min(stepsPerEpoch ?? all, all);
}

/** A pure function of the step, so that an interruption changes nothing. */
function batchAt(
  step: number,
  stepsPerEpoch: number,
  { system, pictures }: TrainingOptions,
): Batch {
  const { batchSize, inkValue = 1 } = system;
  const order = orderOf(Math.floor(step / stepsPerEpoch), pictures.count);
  const first = (step % stepsPerEpoch) * batchSize;
  const rows = order.slice(first, first + batchSize);
  const inputs = new Float32Array(rows.length * PIXELS);
  const random = new Random(SEED, step);
  rows.forEach((row, i) => {
    copyPicture(pictures, row, inputs, i * PIXELS, inkValue);
    if (!system.wobble) return;
    const picture = inputs.subarray(i * PIXELS, (i + 1) * PIXELS);
    picture.set(wobble(picture, system.wobble, random));
  });
  const labels = Uint8Array.from(rows, (row) => pictures.labels[row]!);
  return { inputs, labels, targets: mixTargets(labels, DIGITS, { labelSmoothing: 0 }) };
}

let lastOrder: { epoch: number; order: readonly number[] } | undefined;

/** The order in which an epoch shows the pictures. */
function orderOf(epoch: number, count: number): readonly number[] {
  if (lastOrder?.epoch !== epoch || lastOrder.order.length !== count) {
    lastOrder = { epoch, order: new Random(SEED, epoch).shuffle([...Array(count).keys()]) };
  }
  return lastOrder.order;
}
