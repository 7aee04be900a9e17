/**
 * Convolution and matrix product in plain JavaScript, several times as fast as those of TensorFlow.js
 * (docs/decisions/0026-cpu-kernels.md). The innermost loop sums four filters at two positions in local
 * variables, so that each value that is read from an array is used in several products.
 */
import type { KernelBackend, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';

/** Number of filters that are summed together. */
const FILTERS = 4;

interface ConvolutionAttributes {
  strides: number;
  pad: 'same' | 'valid';
  activation: string;
}

/** Convolves `[n, h, w, c]` with a filter `[rows, columns, c, filters]`, with bias and activation. */
export const convolve: KernelFunc = ({ inputs, backend, attrs }) => {
  const { x, filter, bias } = inputs as Record<string, TensorInfo>;
  const { strides, pad, activation } = attrs as unknown as ConvolutionAttributes;
  const [count, height, width, channels] = x!.shape as [number, number, number, number];
  const [rows, columns, , filters] = filter!.shape as [number, number, number, number];
  const down = positionsAlong(height, rows, strides, pad);
  const across = positionsAlong(width, columns, strides, pad);
  const read = valuesOf(backend as KernelBackend);
  const values = read(x!);
  const biases = read(bias!);
  const weights = interleaved(filter!, read);
  const lowest = activation === 'relu' ? 0 : Number.NEGATIVE_INFINITY;
  const output = new Float32Array(count * down.positions * across.positions * filters);

  /** One image with zero padding, row by row. */
  const padded = new Float64Array(down.extent * across.extent * channels);
  const paddedRow = across.extent * channels;
  const run = columns * channels;
  for (let n = 0; n < count; n++) {
    for (let y = 0; y < height; y++) {
      const from = (n * height + y) * width * channels;
      const to = (y + down.before) * paddedRow + across.before * channels;
      padded.set(values.subarray(from, from + width * channels), to);
    }
    for (let first = 0; first < filters; first += FILTERS) {
      const start = first * rows * run;
      for (let y = 0; y < down.positions; y++) {
        for (let left = 0; left < across.positions; left += 2) {
          // With an odd number of positions, the last one is computed twice.
          const right = Math.min(left + 1, across.positions - 1);
          const apart = (right - left) * strides * channels;
          let l0 = 0;
          let l1 = 0;
          let l2 = 0;
          let l3 = 0;
          let r0 = 0;
          let r1 = 0;
          let r2 = 0;
          let r3 = 0;
          let weight = start;
          for (let row = 0; row < rows; row++) {
            const from = (y * strides + row) * paddedRow + left * strides * channels;
            for (let at = from; at < from + run; at++) {
              const l = padded[at]!;
              const r = padded[at + apart]!;
              const w0 = weights[weight]!;
              const w1 = weights[weight + 1]!;
              const w2 = weights[weight + 2]!;
              const w3 = weights[weight + 3]!;
              l0 += l * w0;
              l1 += l * w1;
              l2 += l * w2;
              l3 += l * w3;
              r0 += r * w0;
              r1 += r * w1;
              r2 += r * w2;
              r3 += r * w3;
              weight += FILTERS;
            }
          }
          const position = (n * down.positions + y) * across.positions + left;
          const sums = [l0, l1, l2, l3, r0, r1, r2, r3];
          for (let f = 0; f < FILTERS && first + f < filters; f++) {
            const at = position * filters + first + f;
            const bias = biases[first + f]!;
            output[at] = Math.max(lowest, sums[f]! + bias);
            output[at + (right - left) * filters] = Math.max(lowest, sums[FILTERS + f]! + bias);
          }
        }
      }
    }
  }
  const shape = [count, down.positions, across.positions, filters];
  return tensor(output, shape, backend as KernelBackend);
};

/** Matrix product of `a [1, n, k]` and `b [1, k, m]` with bias and activation, as a 1 × 1 convolution. */
export const multiply: KernelFunc = ({ inputs, backend, attrs }) => {
  const { a, b, bias } = inputs as Record<string, TensorInfo>;
  const product = convolve({
    inputs: {
      x: { ...a!, shape: [1, ...a!.shape] },
      filter: { ...b!, shape: [1, ...b!.shape] },
      bias: bias!,
    },
    backend,
    attrs: { ...attrs, strides: 1, pad: 'valid' },
  }) as TensorInfo;
  return { ...product, shape: product.shape.slice(1) };
};

/** Along one axis: number of filter positions, padding before the image, and size with padding. */
function positionsAlong(size: number, filter: number, stride: number, pad: 'same' | 'valid') {
  if (pad === 'valid') {
    return { positions: Math.floor((size - filter) / stride) + 1, before: 0, extent: size };
  }
  const positions = Math.ceil(size / stride);
  const around = Math.max((positions - 1) * stride + filter - size, 0);
  return { positions, before: Math.floor(around / 2), extent: size + around };
}

const interleavedFilters = new WeakMap<object, Float64Array>();

/** The weights with those of four filters side by side, as doubles, so that they are converted only once. */
function interleaved(filter: TensorInfo, read: (tensor: TensorInfo) => Float32Array): Float64Array {
  const known = interleavedFilters.get(filter.dataId);
  if (known) return known;
  const values = read(filter);
  const filters = filter.shape[filter.shape.length - 1]!;
  const positions = values.length / filters;
  const weights = new Float64Array(positions * Math.ceil(filters / FILTERS) * FILTERS);
  for (let f = 0; f < filters; f++) {
    const start = (f - (f % FILTERS)) * positions + (f % FILTERS);
    for (let position = 0; position < positions; position++) {
      weights[start + position * FILTERS] = values[position * filters + f]!;
    }
  }
  interleavedFilters.set(filter.dataId, weights);
  return weights;
}

function valuesOf(backend: KernelBackend) {
  return ({ dataId }: TensorInfo) => backend.readSync(dataId) as Float32Array;
}

function tensor(values: Float32Array, shape: number[], backend: KernelBackend): TensorInfo {
  return { dataId: backend.write(values, shape, 'float32'), shape, dtype: 'float32' };
}
