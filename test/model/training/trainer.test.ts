import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import { ARCHITECTURES } from '../../../model/network/architectures.js';
import { startTrainingBackend } from '../../../model/network/kernels/index.js';
import { Network } from '../../../model/network/network.js';
import { initialState, learningRateAt } from '../../../model/network/optimizer.js';
import { initialParameters } from '../../../model/network/parameters.js';
import { mixTargets } from '../../../model/samples/targets.js';
import { decodeCheckpoint, encodeCheckpoint } from '../../../model/training/checkpoint.js';
import { bestEpoch, hasRunOut } from '../../../model/training/trainer/early-stopping.js';
import { type TrainOptions, train } from '../../../model/training/trainer/index.js';
import type { RunRecord } from '../../../model/training/trainer/run-record.js';
import { CLASS_COUNT, INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { type BlobConfig, drawBlobs } from './blobs.js';

const blobs = fileURLToPath(new URL('./blobs.js', import.meta.url));
/** Takes no byte: a file there behaves as on a full disk. */
const FULL_DISK = '/dev/full';

const RUN_FILES = ['best', 'checkpoint', 'curves.csv', 'curves.svg', 'run.json'];

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'digit-pad-run-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function optionsFor(name: string, config: BlobConfig, epochs: number): TrainOptions {
  return {
    runDirectory: join(directory, name),
    architecture: 'small',
    source: { module: blobs, config },
    epochs,
    batchSize: 16,
    learningRate: 0.01,
    averageDecay: 0.9,
  };
}

test('learns to distinguish blobs and writes a record of the run', async () => {
  const { history, finished, step } = await train(optionsFor('run', { stepsPerEpoch: 30 }, 2));
  assert.equal(finished, true);
  assert.equal(step, 60);
  assert.equal(history.length, 2);
  assert.ok(history[1]!.dev.blobs! > 0.95, JSON.stringify(history));
  assert.deepEqual(readdirSync(join(directory, 'run')).sort(), RUN_FILES);
  const record = JSON.parse(readFileSync(join(directory, 'run', 'run.json'), 'utf8')) as {
    history: unknown;
    finishedAt: string;
  };
  assert.deepEqual(record.history, history);
  assert.ok(record.finishedAt);
});

test('a resumed run ends with the same weights, bit for bit', async () => {
  const config = { stepsPerEpoch: 20 };
  const whole = await train(optionsFor('whole', config, 3));
  const halves = optionsFor('halves', config, 3);
  const stop = new AbortController();
  const first = await train({ ...halves, signal: stop.signal }, ({ step }) => {
    if (step === 3) stop.abort();
  });
  assert.equal(first.finished, false);
  assert.ok(first.step >= 3 && first.step < 60, `stopped at ${first.step}`);
  const second = await train({ ...halves, resume: true });
  assert.equal(second.finished, true);
  assert.deepEqual(second.weights, whole.weights);
  assert.deepEqual(
    second.history.map(({ dev }) => dev),
    whole.history.map(({ dev }) => dev),
  );
});

test('resuming with other options, or starting over a run, is refused', async () => {
  const options = optionsFor('run', { stepsPerEpoch: 1 }, 1);
  await assert.rejects(train({ ...options, resume: true }), /no .*checkpoint/);
  await train(options);
  await assert.rejects(train(options), /already holds a run/);
  await assert.rejects(train({ ...options, seed: 9, resume: true }), /other options \(seed\)/);
});

test('a run continues after checkout and data have moved', async () => {
  const at = (place: string): TrainOptions => {
    const options = optionsFor('run', { stepsPerEpoch: 2, place }, 2);
    return { ...options, source: { ...options.source, fingerprint: 'blobs' } };
  };
  const stop = new AbortController();
  stop.abort();
  assert.equal((await train({ ...at('/here'), signal: stop.signal })).step, 1);
  assert.equal((await train({ ...at('/there'), resume: true })).step, 4);
  const record = readFileSync(join(directory, 'run', 'run.json'), 'utf8');
  assert.doesNotMatch(record, /\/here|\/there/);
  const { sessions } = JSON.parse(record) as RunRecord;
  assert.deepEqual(
    sessions.map(({ fromStep, toStep }) => [fromStep, toStep]),
    [
      [0, 1],
      [1, 4],
    ],
  );
});

test('patience ends a run that gets no better, and keeps the best weights', async () => {
  const still = { learningRate: 1e-12, patience: 2 };
  const options = { ...optionsFor('run', { stepsPerEpoch: 1 }, 9), ...still };
  const { step, finished, bestEpoch, weights } = await train(options);
  assert.deepEqual([step, finished, bestEpoch], [3, true, 1]);
  const best = decodeCheckpoint(new Uint8Array(readFileSync(join(directory, 'run', 'best'))));
  assert.equal(best.state.step, 1);
  assert.deepEqual(weights, best.state.average);
  const again = await train({ ...options, resume: true });
  assert.deepEqual([again.step, again.finished, again.bestEpoch], [3, true, 1]);
});

test('the best epoch is the first of the best, by the sets that decide', () => {
  const history = [
    { dev: { pen: 0.9, scans: 0.5 } },
    { dev: { pen: 0.8, scans: 1 } },
    { dev: { pen: 0.9, scans: 0.9 } },
  ];
  assert.equal(bestEpoch(history, ['pen']), 0);
  assert.equal(bestEpoch(history, []), 1);
  assert.equal(bestEpoch([{ dev: {} }], []), -1);
  assert.equal(hasRunOut(history, { patience: 2, decidingSets: ['pen'] }), true);
  assert.equal(hasRunOut(history, { patience: 2, decidingSets: [] }), false);
  assert.equal(hasRunOut(history, { patience: 0, decidingSets: ['pen'] }), false);
  assert.throws(() => bestEpoch(history, ['ink']), /no development set "ink".*: pen, scans\./);
});

test('a failing batch source ends the run with its own message', async () => {
  const options = optionsFor('run', { stepsPerEpoch: 4, failAtStep: 2 }, 1);
  await assert.rejects(train(options), /The data ran out/);
});

test('a full disk ends the run with one sentence and leaves the last checkpoint', {
  skip: !existsSync(FULL_DISK),
}, async () => {
  const options = optionsFor('run', { stepsPerEpoch: 2 }, 3);
  const path = join(options.runDirectory, 'checkpoint');
  let kept: Buffer | undefined;
  const run = train(options, ({ epochRecord }) => {
    if (epochRecord?.epoch !== 1) return;
    kept = readFileSync(path);
    symlinkSync(FULL_DISK, `${path}.${process.pid}.tmp`);
  });
  await assert.rejects(run, /ENOSPC.*; the checkpoint of step 2 is intact\.$/);
  assert.deepEqual(readFileSync(path), kept);
  assert.deepEqual(readdirSync(options.runDirectory).sort(), RUN_FILES);
});

test('a checkpoint survives the round trip, and damage is noticed', () => {
  const network = new Network(ARCHITECTURES.small);
  const state = initialState(network.layout, initialParameters(network.layout, 4));
  const bytes = encodeCheckpoint({ identity: 'x', history: [], state: { ...state, step: 17 } });
  const decoded = decodeCheckpoint(bytes);
  assert.deepEqual(decoded, { identity: 'x', history: [], state: { ...state, step: 17 } });
  bytes[bytes.length - 3]! ^= 1;
  assert.throws(() => decodeCheckpoint(bytes), /damaged/);
  assert.throws(() => decodeCheckpoint(bytes.slice(0, 9)), /none that this version can read/);
});

test('training and evaluating leave no tensors behind', async () => {
  await startTrainingBackend();
  const network = new Network(ARCHITECTURES.small);
  const weights = initialParameters(network.layout, 1);
  const labels = new Uint8Array(8);
  const inputs = new Float32Array(labels.length * INPUT_LENGTH);
  drawBlobs(1, inputs, labels);
  const targets = mixTargets(labels, CLASS_COUNT, { labelSmoothing: 0.1 });
  const gradient = new Float32Array(network.layout.length);
  const backend = tf.engine().backend as { numDataIds(): number };
  const held = [tf.memory().numTensors, backend.numDataIds()];
  for (let step = 0; step < 3; step++) {
    network.train(weights, { inputs, labels, targets }, step, gradient);
    network.evaluate(weights, inputs, labels.length);
  }
  assert.deepEqual([tf.memory().numTensors, backend.numDataIds()], held);
});

test('the learning rate rises, then falls to nothing', () => {
  const options = {
    learningRate: 0.01,
    warmupSteps: 10,
    totalSteps: 110,
    weightDecay: 0,
    averageDecay: 0.9,
  };
  assert.equal(learningRateAt(0, options), 0.001);
  assert.equal(learningRateAt(9, options), 0.01);
  assert.ok(Math.abs(learningRateAt(60, options) - 0.005) < 1e-12);
  assert.ok(learningRateAt(109, options) < 1e-5);
});

test('targets mix smoothed labels with a teacher and stay distributions', () => {
  const smoothed = mixTargets(Uint8Array.of(1), 4, { labelSmoothing: 0.2 });
  assert.deepEqual([...smoothed].map(round), [0.05, 0.85, 0.05, 0.05]);
  const teacher = Float32Array.of(0.5, 0.5, 0, 0);
  const options = { labelSmoothing: 0.2, teacherWeight: 0.5 };
  const mixed = mixTargets(Uint8Array.of(1), 4, options, teacher);
  assert.deepEqual([...mixed].map(round), [0.275, 0.675, 0.025, 0.025]);
});

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
