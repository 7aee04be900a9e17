/** Runs a model layer by layer on a TensorFlow.js backend. */
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import type { FeatureMaps } from '../../data/explanation.js';
import {
  type Classifier,
  type DigitAndSignScores,
  INPUT_CHANNELS,
  INPUT_LENGTH,
  INPUT_SIZE,
} from '../../data/model-input.js';
import { untilAborted } from '../../support/abort.js';
import { yieldThread } from '../../support/yield-thread.js';
import { type Model, tensorValues } from '../model/load-model.js';
import type { LayerSpec, TensorSpec } from '../model/manifest.js';
import { spaceToDepth } from '../model/space-to-depth.js';
import type { TfjsBackend } from './backend.js';
import { allScores, digitScores } from './output-scores.js';

type Layer = (input: TensorInfo) => TensorInfo;

export class TfjsClassifier implements Classifier {
  readonly tfjs: TfjsBackend;
  readonly #model: Model;
  readonly #layers: Layer[];
  /** Weight tensors, which are freed with the classifier. */
  readonly #weights: TensorInfo[] = [];

  constructor(tfjs: TfjsBackend, model: Model) {
    this.tfjs = tfjs;
    this.#model = model;
    this.#layers = model.manifest.layers
      .filter((layer) => layer.kind !== 'space-to-depth')
      .map((layer) => this.#build(layer));
  }

  get backend(): string {
    return this.tfjs.name;
  }

  /** Runs the network once, so that the first reading is not slower than later ones. */
  async prepare(): Promise<void> {
    const emptyInputs = (count: number) => this.#upload(new Float32Array(0), 0, count);
    await this.tfjs.prepare?.((count) =>
      this.#layers.reduce((input, layer) => this.#step(layer, input), emptyInputs(count)),
    );
    await this.classify(new Float32Array(INPUT_LENGTH), 1);
  }

  get signs(): readonly string[] {
    return this.#model.manifest.signs?.labels ?? [];
  }

  /** @throws Error if the backend no longer works, or computes values that are not finite. */
  async classify(inputs: Float32Array, count: number): Promise<Float32Array> {
    const { logits } = await this.#run(inputs, count);
    return digitScores(this.#model.manifest, logits, count);
  }

  /** By its weights: trained once more, it is another one. */
  get network(): string {
    return this.#model.manifest.weights.sha256.slice(0, 16);
  }

  /** @throws Error as `classify()`. */
  async classifyWithSigns(
    inputs: Float32Array,
    count: number,
    wantsFeatures?: boolean,
  ): Promise<DigitAndSignScores> {
    const { logits, features } = await this.#run(inputs, count, wantsFeatures);
    return { ...allScores(this.#model.manifest, logits, count), features };
  }

  /**
   * @returns logits `[n, outputs]`, with rows for padding behind the first `count`, and the input of the last layer
   * `[count, features]` where it is wanted.
   */
  async #run(inputs: Float32Array, count: number, wantsFeatures = false) {
    const { backend, lost } = this.tfjs;
    lost?.throwIfAborted();
    const padded = this.tfjs.batchSizes?.find((size) => size >= count) ?? count;
    let current = this.#upload(inputs, count, padded);
    let features: Float32Array | undefined;
    for (const layer of this.#layers) {
      await yieldThread();
      if (wantsFeatures && layer === this.#layers.at(-1)) {
        const all = (await backend.read(current.dataId)) as Float32Array;
        features = all.subarray(0, (all.length * count) / padded);
      }
      current = this.#step(layer, current);
    }
    const logits = (await untilAborted(backend.read(current.dataId), lost)) as Float32Array;
    backend.disposeData(current.dataId);
    lost?.throwIfAborted();
    if (!logits.every(Number.isFinite))
      throw new Error('it computed a value that is not a finite number.');
    return { logits, features };
  }

  async featureMaps(input: Float32Array): Promise<FeatureMaps[]> {
    const kinds = this.#model.manifest.layers
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'space-to-depth');
    const { backend } = this.tfjs;
    const layers: FeatureMaps[] = [];
    let current = this.#upload(input, 1, this.tfjs.batchSizes?.[0] ?? 1);
    for (const [i, layer] of this.#layers.entries()) {
      current = this.#step(layer, current);
      if (kinds[i] !== 'conv') continue;
      const values = (await backend.read(current.dataId)) as Float32Array;
      layers.push(mapsOf(values, current.shape));
    }
    backend.disposeData(current.dataId);
    return layers;
  }

  dispose(): void {
    for (const { dataId } of this.#weights) this.tfjs.backend.disposeData(dataId);
    if (this.tfjs.release) this.tfjs.release();
    else this.tfjs.backend.dispose();
  }

  #step(layer: Layer, input: TensorInfo): TensorInfo {
    const output = layer(input);
    this.tfjs.backend.disposeData(input.dataId);
    return output;
  }

  #upload(inputs: Float32Array, count: number, padded: number): TensorInfo {
    const { input, layers } = this.#model.manifest;
    const planes = takePlanes(inputs, count, padded, input.channels);
    const first = layers[0];
    if (first?.kind !== 'space-to-depth') {
      return this.#tensor(planes, [padded, input.size, input.size, input.channels]);
    }
    const side = input.size / first.size;
    const depth = input.channels * first.size ** 2;
    const blocks = spaceToDepth(planes, padded, input.size, input.channels, first.size);
    return this.#tensor(blocks, [padded, side, side, depth]);
  }

  #tensor(values: Float32Array, shape: number[]): TensorInfo {
    const dataId = this.tfjs.backend.write(values, shape, 'float32');
    return { dataId, shape, dtype: 'float32' };
  }

  #weight(spec: TensorSpec): TensorInfo {
    const tensor = this.#tensor(tensorValues(spec, this.#model.weights), [...spec.shape]);
    this.#weights.push(tensor);
    return tensor;
  }

  #build(layer: LayerSpec): Layer {
    const tfjs = this.tfjs;
    const { conv, maxPool, averagePool, matMul, reshape } = tfjs.kernels;
    switch (layer.kind) {
      case 'conv': {
        const [filter, bias] = [this.#weight(layer.kernel), this.#weight(layer.bias)];
        const attrs = {
          strides: layer.stride,
          pad: layer.padding,
          dataFormat: 'NHWC',
          dilations: 1,
          activation: layer.activation,
        };
        return (x) => runKernel(tfjs, conv, { x, filter, bias }, attrs);
      }
      case 'max-pool': {
        const attrs = { filterSize: layer.size, strides: layer.size, pad: 'valid' };
        return (x) => runKernel(tfjs, maxPool, { x }, attrs);
      }
      case 'global-average-pool':
        return (x) => {
          const filterSize = [x.shape[1]!, x.shape[2]!];
          const attrs = { filterSize, strides: 1, pad: 'valid' };
          const pooled = runKernel(tfjs, averagePool, { x }, attrs);
          const flat = runKernel(tfjs, reshape, { x: pooled }, { shape: [x.shape[0], -1] });
          tfjs.backend.disposeData(pooled.dataId);
          return flat;
        };
      case 'flatten':
        return (x) => runKernel(tfjs, reshape, { x }, { shape: [x.shape[0], -1] });
      case 'dense': {
        const [kernel, bias] = [this.#weight(layer.kernel), this.#weight(layer.bias)];
        const b = { ...kernel, shape: [1, ...kernel.shape] };
        const attrs = { transposeA: false, transposeB: false, activation: layer.activation };
        return (x) => {
          const a = { ...x, shape: [1, ...x.shape] };
          const product = runKernel(tfjs, matMul, { a, b, bias }, attrs);
          return { ...product, shape: product.shape.slice(1) };
        };
      }
      case 'space-to-depth':
        throw new Error('space-to-depth can only be the first layer of a model.');
    }
  }
}

/** Runs a kernel with one output. */
function runKernel(
  { backend }: TfjsBackend,
  kernel: KernelFunc,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown>,
): TensorInfo {
  // The type of a kernel has no specific attributes, since it is made for the kernel registry.
  return kernel({ inputs, backend, attrs: attrs as never }) as TensorInfo;
}

/** Splits the first image of `[n, height, width, channels]` into its channels. */
function mapsOf(values: Float32Array, [, height, width, channels]: number[]): FeatureMaps {
  const maps = Array.from({ length: channels! }, (_, channel) =>
    Float32Array.from({ length: height! * width! }, (_, i) => values[i * channels! + channel]!),
  );
  return { width: width!, height: height!, maps };
}

/** The first `channels` channels of each input, followed by empty inputs as padding. */
function takePlanes(inputs: Float32Array, count: number, padded: number, channels: number) {
  const pixels = INPUT_SIZE * INPUT_SIZE;
  const planes = new Float32Array(padded * pixels * channels);
  for (let pixel = 0; pixel < count * pixels; pixel++) {
    for (let c = 0; c < channels; c++) {
      planes[pixel * channels + c] = inputs[pixel * INPUT_CHANNELS + c]!;
    }
  }
  return planes;
}
