/** Converts an exported line reader to the initial weights of a training run. */
import { pathToFileURL } from 'node:url';
import { tensorValues } from '../../../src/engine/classify/model/load-model.js';
import {
  type LineModel,
  loadLineModel,
  type LineLayer as ModelLayer,
} from '../../../src/engine/line-reader/model.js';
import { BATCH_NORM_EPSILON } from '../../network/network.js';
import { type ParameterRole, parameterOf, partOf } from '../../network/parameters.js';
import { isNormed, LINE_LAYERS, type LineLayer, layOutLineReader } from './architecture.js';
import { LineNetwork, type LineSample } from './network.js';

/**
 * A layer that the exported reader does not have starts as the identity, so that a deeper network starts with the
 * accuracy of the exported one (Net2DeeperNet: Chen, Goodfellow and Shlens 2015, https://arxiv.org/abs/1511.05641).
 * Batch norm was folded into the kernels; it is restored with statistics that are measured on lines.
 *
 * A training backend must have been started.
 *
 * @param folder the folder of the manifest and the weights.
 * @param batchAt the lines on which the statistics of a layer (index in `LINE_LAYERS`) are measured.
 * @returns the weights, in the layout of `layOutLineReader()`.
 * @throws Error if the layers do not fit; LoadError if the files are missing or damaged.
 */
export async function startFrom(
  folder: string,
  batchAt: (layer: number) => readonly LineSample[],
): Promise<Float32Array> {
  const model = await loadLineModel(pathToFileURL(`${folder}/manifest.json`));
  const network = new LineNetwork();
  const { layout } = network;
  const weights = new Float32Array(layout.length);
  const part = (layer: number, role: ParameterRole, of = weights) =>
    partOf(of, parameterOf(layout, layer, role));
  const scales = fillKernels(model, part, folder);
  const measured = new Float32Array(layout.length);
  for (const [index, layer] of LINE_LAYERS.entries()) {
    if (layer.kind !== 'conv' || !isNormed(index)) continue;
    // The layers before this one already compute what the exported ones did, so that its statistics are correct.
    network.train(weights, batchAt(index), 0, measured);
    for (const role of ['mean', 'variance'] as const) {
      part(index, role).set(part(index, role, measured));
    }
    const [means, variances] = [part(index, 'mean'), part(index, 'variance')];
    const [gammas, betas] = [part(index, 'gamma'), part(index, 'beta')];
    scales.get(index)!.forEach((scale, c) => {
      gammas[c] = scale * Math.sqrt(variances[c]! + BATCH_NORM_EPSILON);
      betas[c]! += scale * means[c]!;
    });
  }
  return weights;
}

type PartOf = (layer: number, role: ParameterRole) => Float32Array;

/**
 * Sets the kernels, scaled to the norm of random initial kernels, for which the learning rate is chosen. `beta` of the
 * layers with batch norm is set to the exported bias.
 *
 * @returns the divisor of each channel, by layer, for the layers with batch norm.
 */
function fillKernels(model: LineModel, part: PartOf, folder: string): Map<number, Float32Array> {
  const scales = new Map<number, Float32Array>();
  const exported = [...model.layers];
  for (const [index, layer] of LINE_LAYERS.entries()) {
    const { shape } =
      layer.kind === 'conv' ? parameterOf(layOutLineReader(), index, 'kernel') : { shape: [] };
    const known = isSame(layer, shape, exported[0]) ? exported.shift()! : undefined;
    if (layer.kind !== 'conv') {
      if (!known) throw new Error(`${folder}: layer ${index}, ${layer.kind}, is missing.`);
      continue;
    }
    const kernel = part(index, 'kernel');
    if (known?.kind === 'conv') kernel.set(tensorValues(known.kernel, model.weights));
    else fillIdentity(kernel, shape, `${folder}: layer ${index}`);
    const bias = known?.kind === 'conv' ? tensorValues(known.bias, model.weights) : [];
    part(index, isNormed(index) ? 'beta' : 'bias').set(bias);
    if (isNormed(index)) scales.set(index, normalise(kernel, layer.filters));
  }
  if (exported.length > 0) throw new Error(`${folder} has layers that this network lacks.`);
  return scales;
}

function isSame(layer: LineLayer, shape: readonly number[], other?: ModelLayer): boolean {
  if (other?.kind !== layer.kind) return false;
  if (other.kind === 'conv') return other.kernel.shape.join() === shape.join();
  return layer.kind !== 'fold' || layer.size === other.size;
}

/** Makes a convolution the identity. @throws Error if it has another number of channels than its input. */
function fillIdentity(kernel: Float32Array, shape: readonly number[], where: string): void {
  const [columns, rows, channels, filters] = shape as [number, number, number, number];
  if (channels !== filters) throw new Error(`${where} is missing, and changes what it gets.`);
  const middle = (columns >> 1) * rows + (rows >> 1);
  for (let c = 0; c < channels; c++) kernel[(middle * channels + c) * filters + c] = 1;
}

/**
 * Scales each channel so that the squares of its weights add up to 2, as in random initial kernels, whose variance is
 * 2 / inputs.
 *
 * @returns the divisor of each channel.
 */
function normalise(kernel: Float32Array, filters: number): Float32Array {
  const squares = new Float32Array(filters);
  kernel.forEach((weight, at) => {
    squares[at % filters]! += weight ** 2;
  });
  const scales = squares.map((sum) => Math.sqrt(sum / 2) || 1);
  kernel.set(kernel.map((weight, at) => weight / scales[at % filters]!));
  return scales;
}
