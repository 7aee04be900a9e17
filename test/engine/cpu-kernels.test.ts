import assert from 'node:assert/strict';
import test from 'node:test';
import type { KernelBackend, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { Random } from '../../model/support/random.js';
import { convolve, multiply } from '../../src/engine/classify/tensorflow/cpu-kernels.js';

/** What the kernels use of a backend: numbers by their id. */
const stored = new Map<object, Float32Array>();
const backend = {
  readSync: (id: object) => stored.get(id)!,
  write(values: Float32Array) {
    const id = {};
    stored.set(id, values);
    return id;
  },
} as unknown as KernelBackend;

function tensor(random: Random, ...shape: number[]): TensorInfo {
  const length = shape.reduce((a, b) => a * b, 1);
  const values = Float32Array.from({ length }, () => random.normal());
  return { dataId: backend.write(values, shape, 'float32'), shape, dtype: 'float32' };
}

const valuesOf = ({ dataId }: TensorInfo) => stored.get(dataId)!;

function run(kernel: KernelFunc, inputs: Record<string, TensorInfo>, attrs: object): TensorInfo {
  return kernel({ inputs, backend, attrs: attrs as never }) as TensorInfo;
}

/** By the definition, one output after another. */
function slowly(
  { x, filter, bias }: Record<'x' | 'filter' | 'bias', TensorInfo>,
  { strides, pad, activation }: { strides: number; pad: string; activation: string },
) {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const [rows, columns, , filters] = filter.shape as [number, number, number, number];
  const along = (size: number, kernel: number) =>
    pad === 'same' ? Math.ceil(size / strides) : Math.floor((size - kernel) / strides) + 1;
  const [down, across] = [along(height, rows), along(width, columns)];
  const before = (size: number, kernel: number, places: number) =>
    pad === 'same' ? Math.floor(Math.max(0, (places - 1) * strides + kernel - size) / 2) : 0;
  const [top, left] = [before(height, rows, down), before(width, columns, across)];
  const [xs, ws, bs] = [valuesOf(x), valuesOf(filter), valuesOf(bias)];
  const output: number[] = [];
  for (let n = 0; n < count; n++)
    for (let i = 0; i < down; i++)
      for (let j = 0; j < across; j++)
        for (let f = 0; f < filters; f++) {
          let sum = bs[f]!;
          for (let r = 0; r < rows; r++)
            for (let c = 0; c < columns; c++) {
              const [y, z] = [i * strides + r - top, j * strides + c - left];
              if (y < 0 || z < 0 || y >= height || z >= width) continue;
              for (let k = 0; k < channels; k++)
                sum +=
                  xs[((n * height + y) * width + z) * channels + k]! *
                  ws[((r * columns + c) * channels + k) * filters + f]!;
            }
          output.push(activation === 'relu' ? Math.max(0, sum) : sum);
        }
  return { shape: [count, down, across, filters], values: output };
}

function assertClose(actual: TensorInfo, expected: { shape: number[]; values: number[] }) {
  assert.deepEqual(actual.shape, expected.shape);
  expected.values.forEach((value, i) => {
    assert.ok(
      Math.abs(valuesOf(actual)[i]! - value) < 1e-4,
      `${i}: ${valuesOf(actual)[i]}, ${value}`,
    );
  });
}

for (const { shape, kernel, strides, pad, activation } of [
  { shape: [2, 14, 14, 12], kernel: [3, 3, 12, 16], strides: 1, pad: 'same', activation: 'relu' },
  { shape: [1, 7, 5, 8], kernel: [3, 3, 8, 6], strides: 1, pad: 'valid', activation: 'linear' },
  { shape: [3, 9, 8, 1], kernel: [5, 5, 1, 5], strides: 2, pad: 'same', activation: 'relu' },
  { shape: [1, 6, 7, 3], kernel: [1, 2, 3, 1], strides: 2, pad: 'valid', activation: 'linear' },
]) {
  test(`a filter ${kernel.join(' × ')} over ${shape.join(' × ')}, ${pad}, stride ${strides}, ${activation}`, () => {
    const random = new Random(1);
    const inputs = {
      x: tensor(random, ...shape),
      filter: tensor(random, ...kernel),
      bias: tensor(random, kernel[3]!),
    };
    const attrs = { strides, pad, activation };
    assertClose(run(convolve, inputs, attrs), slowly(inputs, attrs));
    // What is kept of a filter serves the next input as well.
    const next = { ...inputs, x: tensor(random, ...shape) };
    assertClose(run(convolve, next, attrs), slowly(next, attrs));
  });
}

test('a matrix product with bias', () => {
  const random = new Random(2);
  const [a, b, bias] = [tensor(random, 1, 3, 80), tensor(random, 1, 80, 11), tensor(random, 11)];
  const product = run(multiply, { a, b, bias }, { activation: 'linear' });
  const expected = slowly(
    {
      x: { ...a, shape: [1, 1, 3, 80] },
      filter: { ...b, shape: [1, 1, 80, 11] },
      bias,
    },
    { strides: 1, pad: 'valid', activation: 'linear' },
  );
  assertClose(product, { shape: [1, 3, 11], values: expected.values });
});
