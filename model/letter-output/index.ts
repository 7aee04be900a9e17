/**
 * The output of the network that tells letters from numbers: the log-odds that a shape is a letter rather than one or
 * more digits. It is fitted after the training, on the features of the trained network.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadModel } from '../../src/engine/classify/model/load-model.js';
import { INPUT_LENGTH } from '../../src/engine/data/model-input.js';
import { wasmClassifier } from '../segmenter-fit/wasm-classifier.js';
import { Random } from '../support/random.js';
import { writeModel } from '../training/export.js';
import { withLetterOutput } from './append.js';
import { fitLetterOutput } from './fit.js';
import { letterSamples } from './samples.js';

const SEED = 19;
const BATCH = 64;

/**
 * Fits the output on training writers, and writes the model again.
 *
 * @param folder of the model.
 * @param data the data folder.
 */
export async function addLetterOutput(folder: string, data: string): Promise<void> {
  const manifest = join(folder, 'manifest.json');
  const samples = letterSamples(data, new Random(SEED));
  const features = await featuresOf(
    manifest,
    samples.map(({ input }) => input),
  );
  const isLetter = samples.map((sample) => sample.isLetter);
  const output = fitLetterOutput(features, isLetter);
  writeModel(folder, withLetterOutput(await loadModel(pathToFileURL(manifest)), output));
}

async function featuresOf(
  manifest: string,
  inputs: readonly Float32Array[],
): Promise<Float32Array[]> {
  const classifier = await wasmClassifier(manifest);
  const rows: Float32Array[] = [];
  for (let start = 0; start < inputs.length; start += BATCH) {
    const batch = inputs.slice(start, start + BATCH);
    const packed = new Float32Array(batch.length * INPUT_LENGTH);
    batch.forEach((input, i) => void packed.set(input, i * INPUT_LENGTH));
    const { features } = await classifier.classifyWithSigns!(packed, batch.length, true);
    const width = features!.length / batch.length;
    for (let i = 0; i < batch.length; i++) rows.push(features!.slice(i * width, (i + 1) * width));
  }
  return rows;
}
