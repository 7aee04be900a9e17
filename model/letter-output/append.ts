/** Adds the output for letters to an exported model, or replaces it. */
import { createHash } from 'node:crypto';
import { type Model, tensorValues } from '../../src/engine/classify/model/load-model.js';
import type { LayerSpec, TensorSpec } from '../../src/engine/classify/model/manifest.js';
import { type ExportedModel, WeightsFile } from '../training/export.js';
import type { LetterOutput } from './fit.js';

/** All other weights stay the same: the largest integer of each channel is the same again. */
export function withLetterOutput(
  { manifest, weights }: Model,
  { kernel, bias }: LetterOutput,
): ExportedModel {
  const file = new WeightsFile();
  const last = manifest.layers.length - 1;
  const layers = manifest.layers.map((layer, index): LayerSpec => {
    if (!('kernel' in layer)) return layer;
    const add = (tensor: TensorSpec, added: ArrayLike<number>): TensorSpec => {
      const values = tensorValues(tensor, weights);
      const { width, columns, shape } = columnsOf(tensor, index === last, manifest.letters);
      const all = Float32Array.from(
        { length: (values.length / width) * shape.at(-1)! },
        (_, at) => {
          const [row, column] = [Math.floor(at / shape.at(-1)!), at % shape.at(-1)!];
          return column < columns ? values[row * width + column]! : added[row]!;
        },
      );
      return tensor.dtype === 'int8' ? file.addQuantised(all, shape) : file.addFloats(all, shape);
    };
    return { ...layer, kernel: add(layer.kernel, kernel), bias: add(layer.bias, [bias]) };
  });
  const bytes = file.bytes();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    manifest: {
      ...manifest,
      letters: 1,
      layers,
      weights: { ...manifest.weights, bytes: bytes.length, sha256 },
    },
    bytes,
  };
}

/** Number of columns of a tensor, of those that are kept, and its new shape. */
function columnsOf({ shape }: TensorSpec, isLast: boolean, letters: 0 | 1 = 0) {
  const width = shape.at(-1)!;
  const columns = isLast ? width - letters : width;
  return { width, columns, shape: [...shape.slice(0, -1), isLast ? columns + 1 : columns] };
}
