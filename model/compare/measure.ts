/** Measures one system on all test sets; results with the same identity are kept. */
import { readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createRecognizer, type Recognizer } from 'digit-pad/engine';
import type { ModelManifest } from '../../src/engine/classify/model/manifest.js';
import { modelCost } from '../evaluate/model-cost.js';
import { type Confusion, confusionOf, REFUSED } from './metrics.js';
import { PIXELS } from './pictures.js';
import { type Plan, planned } from './plan.js';
import { processorSeconds } from './processor-time.js';
import { readResult, type SystemResult, writeResult } from './result.js';
import { drawAll, type TestSet, type Way } from './sets.js';
import type { EstimatorSystem, NetworkSystem, Predict, System } from './system.js';
import { type Learned, learnEstimator, learnNetwork } from './training/learn.js';

export interface MeasureOptions {
  system: System;
  plan: Plan;
  sets: readonly TestSet[];
  data: string;
  /** Folder of all runs. */
  runs: string;
  signal?: AbortSignal;
  onStep?: (step: number, steps: number, loss: number) => void;
  /** Called with the name of each phase. */
  onPhase?: (what: string) => void;
}

/** @returns `undefined` where the signal stopped it. */
export async function measure(options: MeasureOptions): Promise<SystemResult | undefined> {
  const { system, runs } = options;
  const run = join(runs, system.name);
  if (system.kind !== 'shipped') return measureLearner(system, run, options);
  // The same answers as the other backends, several times faster; times are taken on the cpu backend.
  const recognizer = await createRecognizer({ backend: 'wasm' });
  try {
    return await measureShipped(recognizer, run, options);
  } finally {
    recognizer.dispose();
  }
}

async function measureLearner(
  system: NetworkSystem | EstimatorSystem,
  run: string,
  { plan, sets, data, signal, onStep, onPhase }: MeasureOptions,
): Promise<SystemResult | undefined> {
  const shortened = planned(system, plan);
  const identity = JSON.stringify({ ...shortened, claimed: undefined, digits: plan.digits });
  const known = readResult(run, identity);
  if (known) return known;
  onPhase?.('learning');
  const options = { data, run, identity, signal, onStep };
  const learned =
    shortened.kind === 'network'
      ? await learnNetwork(shortened, options)
      : await learnEstimator(shortened, options);
  // Neither a library's training nor a settled promise lets the process handle a signal.
  await setImmediate();
  if (!learned || signal?.aborted) return undefined;
  onPhase?.('reading');
  const { predict, parameters, rows, seconds } = learned;
  const measured = sets.map((set) => {
    const read = (way: Way) => predict(drawAll(set, way), set.labels.length);
    const confusion = (way: Way) => confusionOf(set.labels, read(way));
    return {
      name: set.name,
      confusions: { published: confusion('published'), ours: confusion('ours') },
    };
  });
  const result: SystemResult = {
    name: system.name,
    identity,
    ...provenance(),
    trainingRows: rows,
    trainingSeconds: seconds,
    parameters,
    milliseconds: await timeLearned(learned, sets, plan),
    sets: measured,
  };
  writeResult(run, result);
  return result;
}

async function measureShipped(
  recognizer: Recognizer,
  run: string,
  { system, plan, sets, signal, onPhase }: MeasureOptions,
): Promise<SystemResult | undefined> {
  const address = new URL(recognizer.info.model);
  const { weights } = JSON.parse(readFileSync(address, 'utf8')) as ModelManifest;
  const identity = JSON.stringify({ name: system.name, weights, digits: plan.digits });
  const known = readResult(run, identity);
  if (known) return known;
  onPhase?.('reading');
  const measured: { name: string; confusions: Record<Way, Confusion> }[] = [];
  for (const set of sets) {
    const read = new Uint8Array(set.labels.length);
    for (let i = 0; i < read.length; i++) {
      const { value } = await recognizer.recognize(set.writing(i), { length: 1 });
      read[i] = value.length === 1 ? Number(value) : REFUSED;
      await setImmediate();
      if (signal?.aborted) return undefined;
    }
    const confusion = confusionOf(set.labels, read);
    measured.push({ name: set.name, confusions: { published: confusion, ours: confusion } });
  }
  const result: SystemResult = {
    name: system.name,
    identity,
    ...provenance(),
    parameters: modelCost(address).parameters,
    milliseconds: await timeModel(address, sets, plan),
    sets: measured,
  };
  writeResult(run, result);
  return result;
}

function provenance(): Pick<SystemResult, 'date' | 'machine'> {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `Node ${process.versions.node} on ${platform()} ${arch()}, ${cpus().length} cores`,
  };
}

/** Networks as the element runs them, on the cpu backend; the others by their own code. */
async function timeLearned(
  { model, predict }: Learned,
  sets: readonly TestSet[],
  plan: Plan,
): Promise<number> {
  if (model) return timeModel(model, sets, plan);
  return timeEach(penDigits(sets), plan, async (set, i) => drawAndPredict(set, i, predict));
}

async function timeModel(model: URL, sets: readonly TestSet[], plan: Plan): Promise<number> {
  const recognizer = await createRecognizer({ model, backend: 'cpu' });
  try {
    return await timeEach(penDigits(sets), plan, (set, i) =>
      recognizer.recognize(set.writing(i), { length: 1 }),
    );
  } finally {
    recognizer.dispose();
  }
}

function drawAndPredict(set: TestSet, index: number, predict: Predict): void {
  const picture = new Float32Array(PIXELS);
  set.draw(index, 'ours', picture);
  predict(picture, 1);
}

/** Ink: the pad's own case. */
function penDigits(sets: readonly TestSet[]): TestSet {
  return sets[sets.length - 1]!;
}

/** Processor time a digit, one after another, ms; the first tenth only warms up. */
async function timeEach(
  set: TestSet,
  { timed }: Plan,
  read: (set: TestSet, index: number) => Promise<unknown>,
): Promise<number> {
  const count = Math.min(timed, set.labels.length);
  const warm = Math.floor(count / 10);
  let start = 0;
  for (let i = 0; i < count; i++) {
    if (i === warm) start = processorSeconds();
    await read(set, i);
  }
  return (1000 * (processorSeconds() - start)) / (count - warm);
}
