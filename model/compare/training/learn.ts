/** Trains a system, and exports it if it is a network. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layOutParameters, partOf } from '../../network/parameters.js';
import { mnist } from '../../samples/data/index.js';
import { joinPictures, type LabelledPictures, pictureRows } from '../../samples/data/pictures.js';
import { exportModel, writeModel } from '../../training/export.js';
import {
  type ExportedNetwork,
  readExported,
  runExported,
} from '../../training/teacher/exported-network.js';
import { floatPictures, PIXELS } from '../pictures.js';
import { processorSeconds } from '../processor-time.js';
import type { EstimatorSystem, NetworkSystem, Predict } from '../system.js';
import { trainNetwork } from './train-network.js';

export interface LearnOptions {
  data: string;
  /** Folder of the system's run. */
  run: string;
  identity: string;
  signal?: AbortSignal;
  onStep?: (step: number, steps: number, loss: number) => void;
}

export interface Learned {
  predict: Predict;
  parameters?: number;
  rows: number;
  /** Of the processor, for learning. */
  seconds: number;
  /** The exported model's manifest, if it is a network. */
  model?: URL;
}

/** @returns `undefined` where the signal stopped it. */
export async function learnNetwork(
  system: NetworkSystem,
  options: LearnOptions,
): Promise<Learned | undefined> {
  const pictures = trainingPictures(options.data, system.rows);
  const trained = await trainNetwork({ system, pictures, ...options });
  if (!trained) return undefined;
  const folder = join(options.run, 'model');
  const weights = forInkOfOne(system, trained.weights);
  writeModel(folder, exportModel({ name: system.name, architecture: system.layers, weights }));
  const network = readExported(folder);
  return {
    predict: (inputs, count) => predictExported(network, inputs, count),
    parameters: system.parameters,
    rows: pictures.count,
    seconds: trained.seconds,
    model: pathToFileURL(join(folder, 'manifest.json')),
  };
}

/** After an interruption it begins again, because the libraries cannot be interrupted. */
export async function learnEstimator(
  system: EstimatorSystem,
  { data }: LearnOptions,
): Promise<Learned> {
  const pictures = trainingPictures(data, system.rows);
  const start = processorSeconds();
  const fitted = await system.fit(floatPictures(pictures), pictures.labels);
  return { ...fitted, rows: pictures.count, seconds: processorSeconds() - start };
}

/** The first `rows` of MNIST's training file, as published: nothing is held back. */
function trainingPictures(data: string, rows = Number.POSITIVE_INFINITY): LabelledPictures {
  const all = joinPictures([mnist(data, 'train'), mnist(data, 'dev')]);
  return rows < all.count ? pictureRows(all, 0, rows) : all;
}

/** The engine's ink is 1; for a network that was trained with another value, the first kernel is scaled. */
function forInkOfOne({ layers, inkValue = 1 }: NetworkSystem, weights: Float32Array): Float32Array {
  const scaled = weights.slice();
  const kernel = partOf(scaled, layOutParameters(layers).parameters[0]!);
  kernel.forEach((weight, at) => {
    kernel[at] = inkValue * weight;
  });
  return scaled;
}

/** Pictures that go through a network at once. */
const BATCH = 200;

function predictExported(network: ExportedNetwork, inputs: Float32Array, count: number) {
  const { classes } = network.manifest;
  const answers = new Uint8Array(count);
  for (let start = 0; start < count; start += BATCH) {
    const rows = Math.min(BATCH, count - start);
    const batch = inputs.subarray(start * PIXELS, (start + rows) * PIXELS);
    const logits = runExported(network, batch, rows);
    for (let row = 0; row < rows; row++) {
      answers[start + row] = largest(logits.subarray(row * classes, (row + 1) * classes));
    }
  }
  return answers;
}

function largest(scores: Float32Array): number {
  return scores.reduce((top, score, at) => (score > scores[top]! ? at : top), 0);
}
