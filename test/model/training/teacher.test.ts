import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ARCHITECTURES } from '../../../model/network/architectures.js';
import { startTrainingBackend } from '../../../model/network/kernels/index.js';
import { Network } from '../../../model/network/network.js';
import { initialParameters } from '../../../model/network/parameters.js';
import { exportModel, writeModel } from '../../../model/training/export.js';
import { Teacher, teacherIdentity } from '../../../model/training/teacher/index.js';
import { type TrainOptions, train } from '../../../model/training/trainer/index.js';
import { CLASS_COUNT, INPUT_LENGTH } from '../../../src/engine/data/model-input.js';
import { type BlobConfig, drawBlobs } from './blobs.js';

const blobs = fileURLToPath(new URL('./blobs.js', import.meta.url));
const COUNT = 5;

let directory: string;
const inputs = new Float32Array(COUNT * INPUT_LENGTH);

before(startTrainingBackend);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'digit-pad-teacher-'));
  drawBlobs(5, inputs, new Uint8Array(COUNT));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function optionsFor(name: string, config: BlobConfig, epochs: number): TrainOptions {
  return {
    runDirectory: join(directory, name),
    architecture: 'tiny',
    source: { module: blobs, config },
    epochs,
    batchSize: 16,
    learningRate: 0.01,
    averageDecay: 0.9,
  };
}

/** Writes an untrained network as a model; returns its folder and its own answers' logits. */
function exported(seed: number, temperature = 1) {
  const folder = join(directory, `model-${seed}`);
  const network = new Network(ARCHITECTURES.tiny);
  const weights = initialParameters(network.layout, seed);
  const architecture = ARCHITECTURES.tiny;
  writeModel(folder, exportModel({ name: 'tiny', architecture, weights, temperature }));
  return { folder, logits: network.evaluate(weights, inputs, COUNT) };
}

function softmax(logits: Float32Array, temperature: number): number[] {
  return Array.from({ length: COUNT }, (_, row) => {
    const scores = [...logits.subarray(row * CLASS_COUNT, (row + 1) * CLASS_COUNT)];
    const powers = scores.map((score) => Math.exp(score / temperature));
    const total = powers.reduce((a, b) => a + b);
    return powers.map((power) => power / total);
  }).flat();
}

function assertClose(actual: Float32Array, expected: readonly number[], tolerance: number): void {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, at) => {
    assert.ok(Math.abs(actual[at]! - value) < tolerance, `[${at}]: ${actual[at]}, not ${value}`);
  });
}

test('an exported model teaches its own softened answers, calibration included', () => {
  const { folder, logits } = exported(3, 1.5);
  const teacher = Teacher.load({ members: [folder], temperature: 2 });
  // Eight-bit weights answer a little differently.
  assertClose(teacher.teach(inputs, COUNT), softmax(logits, 3), 0.02);
});

test('the answers of an ensemble are averaged', () => {
  const members = [exported(1).folder, exported(2).folder];
  const single = members.map((member) =>
    Teacher.load({ members: [member], temperature: 1 }).teach(inputs, COUNT),
  );
  const mean = [...single[0]!].map((value, at) => (value + single[1]![at]!) / 2);
  assertClose(Teacher.load({ members, temperature: 1 }).teach(inputs, COUNT), mean, 1e-6);
});

test('the student learns from the teacher what the labels do not tell', async () => {
  const good = await train(optionsFor('teacher', { stepsPerEpoch: 40 }, 1));
  const teacher = { members: [join(directory, 'teacher')], temperature: 1 };
  const network = new Network(ARCHITECTURES.tiny);
  const logits = network.evaluate(good.weights, inputs, COUNT);
  assertClose(Teacher.load(teacher).teach(inputs, COUNT), softmax(logits, 1), 1e-5);

  const config = { stepsPerEpoch: 40, mislabelled: true };
  const alone = await train(optionsFor('alone', config, 1));
  const taught = await train({ ...optionsFor('taught', config, 1), teacher, teacherWeight: 1 });
  const right = (run: typeof alone) => run.history[0]!.dev.blobs!;
  assert.ok(right(alone) < 0.2, `alone ${right(alone)}`);
  assert.ok(right(taught) > 0.6, `taught ${right(taught)}, teacher ${right(good)}`);
});

test('a teacher is known by its content, not by its place', () => {
  const { folder } = exported(4);
  const moved = join(directory, 'moved');
  mkdirSync(moved);
  for (const file of ['manifest.json', 'weights.bin']) {
    writeFileSync(join(moved, file), readFileSync(join(folder, file)));
  }
  const identity = (member: string) => teacherIdentity({ members: [member], temperature: 1 });
  assert.deepEqual(identity(moved), identity(folder));
  assert.notDeepEqual(identity(exported(5).folder), identity(folder));
});

test('a folder without a network, and a damaged one, are refused in one sentence', async () => {
  const load = (folder: string) => Teacher.load({ members: [folder], temperature: 1 });
  assert.throws(() => load(directory), /holds no teacher: .* is accepted\.$/);
  const { folder } = exported(6);
  const path = join(folder, 'weights.bin');
  const bytes = readFileSync(path);
  bytes[0]! ^= 1;
  writeFileSync(path, bytes);
  assert.throws(() => load(folder), /weights\.bin is damaged/);
  writeFileSync(join(folder, 'manifest.json'), '{"format":"something"}');
  assert.throws(() => load(folder), /is no model that this version can read/);
  const options = { ...optionsFor('run', { stepsPerEpoch: 1 }, 1), teacherWeight: 0.5 };
  await assert.rejects(train(options), /A teacher weight needs a teacher/);
});
