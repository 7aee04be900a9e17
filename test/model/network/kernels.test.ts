import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
  batchNormRelu,
  biasRelu,
  dropout,
  globalAveragePool,
  softmaxCrossEntropy,
  startTrainingBackend,
} from '../../../model/network/kernels/index.js';

before(startTrainingBackend);

const random = xoroshiro128plus(7);

interface Values {
  shape: number[];
  values: Float32Array;
}

function noise(...shape: number[]): Values {
  const size = shape.reduce((product, extent) => product * extent, 1);
  const values = Float32Array.from({ length: size }, () => 2 * uniformFloat64(random) - 1);
  return { shape, values };
}

function tensorOf<R extends tf.Rank>({ values, shape }: Values): tf.Tensor<R> {
  return tf.tensor(values, shape as tf.ShapeMap[R]) as tf.Tensor<R>;
}

function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-4) {
  assert.equal(actual.length, expected.length);
  const largest = Array.from(expected).reduce((top, value) => Math.max(top, Math.abs(value)), 1);
  for (let at = 0; at < expected.length; at++) {
    const difference = Math.abs(actual[at]! - expected[at]!);
    assert.ok(difference <= tolerance * largest, `[${at}]: ${actual[at]}, not ${expected[at]}`);
  }
}

/** Runs one kernel on a backend. */
async function runOn(
  backend: 'cpu' | 'wasm',
  kernel: string,
  inputs: Record<string, Values>,
  attrs: Parameters<ReturnType<typeof tf.engine>['runKernel']>[2],
): Promise<Float32Array> {
  await tf.setBackend(backend);
  const values = tf.tidy(() => {
    const tensors = Object.entries(inputs).map(([name, input]) => [name, tensorOf(input)]);
    return (
      tf.engine().runKernel(kernel, Object.fromEntries(tensors), attrs) as tf.Tensor
    ).dataSync();
  });
  await tf.setBackend('wasm');
  return values as Float32Array;
}

async function assertSameOnCpu(
  kernel: string,
  inputs: Record<string, Values>,
  attrs: Parameters<typeof runOn>[3],
) {
  assertClose(
    await runOn('wasm', kernel, inputs, attrs),
    await runOn('cpu', kernel, inputs, attrs),
  );
}

/** Gradient of `Σ weights · f(inputs)` by central differences, through the forward pass alone. */
function numericGradient(
  f: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: readonly Values[],
  index: number,
  weights: Values,
  step: number,
): Float32Array {
  const objective = () =>
    tf.tidy(() => {
      const outputs = f(...inputs.map((input) => tensorOf(input))).dataSync<'float32'>();
      return outputs.reduce((sum, output, at) => sum + output * weights.values[at]!, 0);
    });
  const { values } = inputs[index]!;
  return values.map((value, at) => {
    values[at] = value + step;
    const above = objective();
    values[at] = value - step;
    const below = objective();
    values[at] = value;
    return (above - below) / (2 * step);
  });
}

function analyticGradients(
  f: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: readonly Values[],
  weights: Values,
): Float32Array[] {
  return tf.tidy(() => {
    const tensors = inputs.map((input) => tensorOf(input));
    return tf
      .grads(f)(tensors, tensorOf(weights))
      .map((g) => g.dataSync() as Float32Array);
  });
}

for (const pad of ['same', 'valid'] as const) {
  const extent = pad === 'same' ? 8 : 6;
  const conv = { strides: 1, pad, dataFormat: 'NHWC', dilations: 1 };

  test(`filter gradient of a ${pad} convolution`, async () => {
    const inputs = { x: noise(4, 8, 8, 5), dy: noise(4, extent, extent, 6) };
    await assertSameOnCpu('Conv2DBackpropFilter', inputs, { ...conv, filterShape: [3, 3, 5, 6] });
  });

  test(`input gradient of a ${pad} convolution`, async () => {
    const inputs = { dy: noise(4, extent, extent, 6), filter: noise(3, 3, 5, 6) };
    await assertSameOnCpu('Conv2DBackpropInput', inputs, { ...conv, inputShape: [4, 8, 8, 5] });
  });
}

for (const [pad, side, kernel, outputs] of [
  ['same', 11, 5, 6],
  ['same', 2, 5, 1],
  ['valid', 8, 3, 3],
] as const) {
  test(`gradients of a ${pad} ${kernel}×${kernel} convolution of stride 2 on ${side}×${side}`, async () => {
    const conv = { strides: 2, pad, dataFormat: 'NHWC', dilations: 1 };
    const [x, dy] = [noise(2, side, side, 3), noise(2, outputs, outputs, 4)];
    const filter = noise(kernel, kernel, 3, 4);
    const [inputShape, filterShape] = [x.shape, filter.shape];
    await assertSameOnCpu('Conv2DBackpropFilter', { x, dy }, { ...conv, filterShape });
    await assertSameOnCpu('Conv2DBackpropInput', { dy, filter }, { ...conv, inputShape });
  });
}

test('bias and relu in one, with their gradients', () => {
  const [x, bias] = [noise(3, 2, 2, 5), noise(5)];
  const both = (...[input, offset]: tf.Tensor[]) => biasRelu(input!, offset as tf.Tensor1D);
  tf.tidy(() => {
    const expected = tf.relu(tf.add(tensorOf(x), tensorOf(bias))).dataSync();
    assertClose(both(tensorOf(x), tensorOf(bias)).dataSync(), expected);
  });
  const weights = noise(3, 2, 2, 5);
  analyticGradients(both, [x, bias], weights).forEach((gradient, index) => {
    assertClose(gradient, numericGradient(both, [x, bias], index, weights, 1e-3), 0.02);
  });
});

test('max pooling leaves an odd last row and column without gradient', async () => {
  const input = noise(2, 5, 5, 3);
  const pool = { filterSize: 2, strides: 2, pad: 'valid' };
  const output = { shape: [2, 2, 2, 3], values: await runOn('cpu', 'MaxPool', { x: input }, pool) };
  await assertSameOnCpu('MaxPoolGrad', { dy: noise(2, 2, 2, 3), input, output }, pool);
});

test('gradient of 2×2 max pooling', async () => {
  const input = noise(3, 6, 4, 5);
  const pool = { filterSize: 2, strides: 2, pad: 'valid' };
  const output = { shape: [3, 3, 2, 5], values: await runOn('cpu', 'MaxPool', { x: input }, pool) };
  await assertSameOnCpu('MaxPoolGrad', { dy: noise(3, 3, 2, 5), input, output }, pool);
});

test('gradient of max pooling of another size falls back on the stock kernel', async () => {
  const input = noise(1, 6, 6, 2);
  const pool = { filterSize: 3, strides: 3, pad: 'valid' };
  const output = { shape: [1, 2, 2, 2], values: await runOn('cpu', 'MaxPool', { x: input }, pool) };
  await assertSameOnCpu('MaxPoolGrad', { dy: noise(1, 2, 2, 2), input, output }, pool);
});

test('sums over leading and other axes', async () => {
  const x = noise(4, 3, 7);
  await assertSameOnCpu('Sum', { x }, { axis: [0, 1], keepDims: false });
  await assertSameOnCpu('Sum', { x }, { axis: [0, 1], keepDims: true });
  await assertSameOnCpu('Sum', { x }, { axis: [2], keepDims: false });
});

test('matrix products with transposes', async () => {
  for (const [transposeA, transposeB] of [
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    const a = transposeA ? noise(1, 9, 4) : noise(1, 4, 9);
    const b = transposeB ? noise(1, 5, 9) : noise(1, 9, 5);
    await assertSameOnCpu('BatchMatMul', { a, b }, { transposeA, transposeB });
  }
});

test('batch norm with relu agrees with stock ops', () => {
  // Seven channels: a block of four and a remainder.
  const inputs = [noise(3, 4, 4, 7), noise(7), noise(7)];
  const statistics = { mean: new Float32Array(7), variance: new Float32Array(7) };
  const fused = (x: tf.Tensor, gamma: tf.Tensor, beta: tf.Tensor) =>
    batchNormRelu(x as tf.Tensor4D, gamma as tf.Tensor1D, beta as tf.Tensor1D, 1e-3, statistics);
  tf.tidy(() => {
    const [x, gamma, beta] = inputs.map((input) => tensorOf(input)) as [
      tf.Tensor4D,
      tf.Tensor1D,
      tf.Tensor1D,
    ];
    const output = fused(x, gamma, beta).dataSync();
    const { mean, variance } = tf.moments(x, [0, 1, 2]);
    const normalised = tf.batchNorm(
      x,
      mean as tf.Tensor1D,
      variance as tf.Tensor1D,
      beta,
      gamma,
      1e-3,
    );
    assertClose(output, tf.relu(normalised).dataSync());
    assertClose(statistics.mean, mean.dataSync());
    assertClose(statistics.variance, variance.dataSync());
  });
});

test('gradients of batch norm with relu agree with the formula on the cpu backend', async () => {
  const [x, gamma, beta, dy] = [noise(3, 4, 4, 7), noise(7), noise(7), noise(3, 4, 4, 7)] as const;
  const statistics = { mean: new Float32Array(7), variance: new Float32Array(7) };
  const fused = (...[a, b, c]: tf.Tensor[]) =>
    batchNormRelu(a as tf.Tensor4D, b as tf.Tensor1D, c as tf.Tensor1D, 1e-3, statistics);
  const [dx, dgamma, dbeta] = analyticGradients(fused, [x, gamma, beta], dy);
  await tf.setBackend('cpu');
  tf.tidy(() => {
    const { mean, variance } = tf.moments(tensorOf<tf.Rank.R4>(x), [0, 1, 2]);
    const deviation = tf.sqrt(tf.add(variance, 1e-3));
    const normal = tf.div(tf.sub(tensorOf(x), mean), deviation);
    const open = tf.greater(tf.add(tf.mul(normal, tensorOf(gamma)), tensorOf(beta)), 0);
    const passed = tf.mul(tensorOf(dy), tf.cast(open, 'float32'));
    const axes = [0, 1, 2];
    const alongNormal = tf.mul(normal, tf.mean(tf.mul(passed, normal), axes));
    const centred = tf.sub(tf.sub(passed, tf.mean(passed, axes)), alongNormal);
    assertClose(dx!, tf.mul(tf.div(tensorOf(gamma), deviation), centred).dataSync());
    assertClose(dgamma!, tf.sum(tf.mul(passed, normal), axes).dataSync());
    assertClose(dbeta!, tf.sum(passed, axes).dataSync());
  });
  await tf.setBackend('wasm');
});

test('global average pooling and its gradient', () => {
  const x = noise(2, 3, 3, 5);
  const pool = (input: tf.Tensor) => globalAveragePool(input as tf.Tensor4D);
  tf.tidy(() => {
    const input = tensorOf<tf.Rank.R4>(x);
    assertClose(pool(input).dataSync(), tf.mean(input, [1, 2]).dataSync());
  });
  const weights = noise(2, 5);
  const [gradient] = analyticGradients(pool, [x], weights);
  assertClose(gradient!, numericGradient(pool, [x], 0, weights, 0.1));
});

test('dropout keeps the mean, repeats with its seed, and drops the same in its gradient', () => {
  tf.tidy(() => {
    const x = tf.ones([100, 100]);
    const [kept, again, other] = [5, 5, 6].map((seed) => dropout(x, 0.25, seed).dataSync());
    assert.deepEqual(kept, again);
    assert.notDeepEqual(kept, other);
    const zeros = kept!.filter((value) => value === 0).length;
    assert.ok(Math.abs(zeros / kept!.length - 0.25) < 0.02, `${zeros} zeros`);
    assertClose(
      kept!.filter((value) => value !== 0),
      new Float32Array(kept!.length - zeros).fill(4 / 3),
    );
    const gradient = tf.grad((input) => dropout(input, 0.25, 5))(x, tf.ones([100, 100]));
    assert.deepEqual(gradient.dataSync(), kept);
  });
});

test('softmax cross-entropy and its gradient', () => {
  const logits = noise(4, 11);
  const targets = tf.tidy(() =>
    tf
      .softmax(tensorOf(noise(4, 11)))
      .dataSync<'float32'>()
      .slice(),
  );
  const entropy = (input: tf.Tensor) => softmaxCrossEntropy(input as tf.Tensor2D, targets);
  tf.tidy(() => {
    const logProbabilities = tf.logSoftmax(tensorOf<tf.Rank.R2>(logits));
    const products = tf.mul(logProbabilities, tf.tensor2d(targets, [4, 11]));
    assertClose(entropy(tensorOf(logits)).dataSync(), [-tf.sum(products).dataSync()[0]! / 4]);
  });
  const weight = { shape: [], values: Float32Array.of(1) };
  const [gradient] = analyticGradients(entropy, [logits], weight);
  assertClose(gradient!, numericGradient(entropy, [logits], 0, weight, 0.02));
});

test('softmax cross-entropy of two heads is the weighted sum of both', () => {
  const logits = noise(2, 5);
  // The first row asks both heads, the second one only the second head, with half the weight.
  const targets = Float32Array.of(0.2, 0.8, 0.1, 0.3, 0.6, 0, 0, 0.25, 0.25, 0);
  const entropy = (input: tf.Tensor) => softmaxCrossEntropy(input as tf.Tensor2D, targets, [2, 3]);
  tf.tidy(() => {
    const all = tensorOf<tf.Rank.R2>(logits);
    const parts = [tf.slice(all, [0, 0], [2, 2]), tf.slice(all, [0, 2], [2, 3])];
    const logProbabilities = tf.concat(
      parts.map((part) => tf.logSoftmax(part)),
      1,
    );
    const products = tf.mul(logProbabilities, tf.tensor2d(targets, [2, 5]));
    assertClose(entropy(all).dataSync(), [-tf.sum(products).dataSync()[0]! / 2]);
  });
  const weight = { shape: [], values: Float32Array.of(1) };
  const [gradient] = analyticGradients(entropy, [logits], weight);
  assertClose(gradient!, numericGradient(entropy, [logits], 0, weight, 0.02));
});
