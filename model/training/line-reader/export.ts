/** Exports the line reader: calibrates it on dev lines, folds batch norm, quantises, and writes the model files. */
import { createHash } from 'node:crypto';
import { BLOCK, LINE_HEIGHT } from '../../../src/engine/line-reader/line-input.js';
import { startTrainingBackend } from '../../network/kernels/index.js';
import { type ParameterRole, parameterOf, partOf } from '../../network/parameters.js';
import { lineSource } from '../../samples/lines/index.js';
import { foldBatchNorm, WeightsFile, writeModelFiles } from '../export.js';
import { LINE_CLASSES, LINE_LAYERS, layOutLineReader } from './architecture.js';
import { ctcLoss, logSoftmax } from './ctc.js';
import { LineNetwork } from './network.js';
import { lineSample, lineSet } from './samples.js';

export interface LineExport {
  /** The data folder. */
  data: string;
  /** Averaged weights, in the layout of `layOutLineReader()`. */
  weights: Float32Array;
  /** The folder that is written. */
  out: string;
}

/** Largest integer of a quantised kernel. The compressed file has a third fewer bytes than with 127. */
const LARGEST_INTEGER = 27;

/** Dev lines for the calibration, with another seed than the measurements during training. */
const CALIBRATION = { lines: 500, seed: 20261128, batch: 16 };

/** Temperatures that are tried. */
const TEMPERATURES = Array.from({ length: 26 }, (_, i) => 0.6 + 0.06 * i);

export async function exportLineReader({ data, weights, out }: LineExport): Promise<void> {
  await startTrainingBackend();
  const temperature = await fitTemperature(data, weights);
  const layout = layOutLineReader();
  const file = new WeightsFile();
  const layers = LINE_LAYERS.map((layer, index) => {
    if (layer.kind === 'max-pool') return { kind: 'max-pool', size: 2 };
    if (layer.kind === 'fold') return layer;
    const valuesOf = (role: ParameterRole) => partOf(weights, parameterOf(layout, index, role));
    const { shape } = parameterOf(layout, index, 'kernel');
    const normed = layout.parameters.some((own) => own.layer === index && own.role === 'gamma');
    const { kernel, bias } = normed
      ? foldBatchNorm(valuesOf)
      : { kernel: valuesOf('kernel'), bias: valuesOf('bias') };
    return {
      kind: 'conv',
      activation: normed ? 'relu' : 'linear',
      kernel: file.addQuantised(kernel, shape, LARGEST_INTEGER),
      bias: file.addFloats(bias, [layer.filters]),
    };
  });
  const bytes = file.bytes();
  const manifest = {
    format: 'digit-pad-line-reader',
    version: 1,
    name: 'line-reader',
    input: { height: LINE_HEIGHT, block: BLOCK },
    layers,
    weights: {
      file: 'weights.bin',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    calibration: { temperature: Number(temperature.toFixed(2)) },
  };
  writeModelFiles(out, manifest, bytes);
}

/** The temperature with the lowest loss on dev lines. */
async function fitTemperature(data: string, weights: Float32Array): Promise<number> {
  const network = new LineNetwork();
  const samples = lineSet(await lineSource(data, 'dev'), CALIBRATION.lines, CALIBRATION.seed)
    .map(lineSample)
    .sort((a, b) => a.width - b.width);
  const scored: { logits: Float32Array; label: readonly number[] }[] = [];
  for (let start = 0; start < samples.length; start += CALIBRATION.batch) {
    const batch = samples.slice(start, start + CALIBRATION.batch);
    network.evaluate(weights, batch).forEach((logits, i) => {
      scored.push({ logits, label: batch[i]!.label });
    });
  }
  const lossAt = (temperature: number) =>
    scored.reduce((sum, { logits, label }) => {
      const logs = logSoftmax(logits.map((value) => value / temperature));
      const loss = ctcLoss(logs, label, new Float32Array(logs.length));
      // Limited, so that illegible lines do not determine the temperature.
      return sum + Math.min(loss, 4 * LINE_CLASSES);
    }, 0);
  const losses = TEMPERATURES.map(lossAt);
  return TEMPERATURES[losses.indexOf(Math.min(...losses))]!;
}
