/** Runs the line reader's network on a TensorFlow.js backend. */
import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { tensorValues } from '../classify/model/load-model.js';
import type { TfjsBackend } from '../classify/tensorflow/backend.js';
import { untilAborted } from '../support/abort.js';
import { yieldThread } from '../support/yield-thread.js';
import { BLOCK, LINE_HEIGHT, type LineInput } from './line-input.js';
import type { LineModel } from './model.js';

/** Classes of a column: the digits 0…9, and the blank of CTC (no digit, or the continuation of one). */
export const LINE_CLASSES = 11;
export const BLANK = 10;

/** With WebGL, widths are padded to multiples of this, px, since its programs are compiled for each new width. */
const WIDTH_OF_PROGRAMS = 256;

/** The network, for any backend: the engine may replace its backend while it runs. */
export class LineNetwork {
  /** The weights on each backend that is in use. */
  readonly #uploaded = new WeakMap<TfjsBackend, TensorInfo[][]>();

  constructor(private readonly model: LineModel) {}

  /**
   * @returns log-probabilities, calibrated, `[columns, 11]`; a column is two pixels of the scaled crop.
   * @throws Error when the backend no longer works, or computes values that are not finite.
   */
  async logProbabilities(tfjs: TfjsBackend, { values, width }: LineInput): Promise<Float32Array> {
    const { backend, kernels, lost } = tfjs;
    lost?.throwIfAborted();
    const rows = LINE_HEIGHT / BLOCK;
    const step = tfjs.batchSizes ? WIDTH_OF_PROGRAMS : BLOCK;
    const padded = Math.ceil(width / step) * (step / BLOCK);
    const input = new Float32Array(padded * rows * BLOCK * BLOCK);
    input.set(values);
    let current = write(tfjs, input, [1, padded, rows, BLOCK * BLOCK]);
    const weights = this.#weightsOn(tfjs);
    for (const [index, layer] of this.model.layers.entries()) {
      await yieldThread();
      const [, columns, height, channels] = current.shape as [number, number, number, number];
      const x = current;
      if (layer.kind === 'conv') {
        const [filter, bias] = weights[index] as [TensorInfo, TensorInfo];
        const attrs = {
          strides: 1,
          pad: 'same',
          dataFormat: 'NHWC',
          dilations: 1,
          activation: layer.activation,
        };
        current = run(tfjs, kernels.conv, { x, filter, bias }, attrs);
      } else if (layer.kind === 'max-pool') {
        const attrs = { filterSize: layer.size, strides: layer.size, pad: 'valid' };
        current = run(tfjs, kernels.maxPool, { x }, attrs);
      } else {
        const shape = [1, columns, height / layer.size, channels * layer.size];
        current = run(tfjs, kernels.reshape, { x }, { shape });
      }
      backend.disposeData(x.dataId);
    }
    const logits = (await untilAborted(backend.read(current.dataId), lost)) as Float32Array;
    backend.disposeData(current.dataId);
    lost?.throwIfAborted();
    if (!logits.every(Number.isFinite))
      throw new Error('it computed a value that is not a finite number.');
    return logSoftmax(logits.subarray(0, (width / BLOCK) * LINE_CLASSES), this.model.temperature);
  }

  #weightsOn(tfjs: TfjsBackend): TensorInfo[][] {
    const known = this.#uploaded.get(tfjs);
    if (known) return known;
    const { layers, weights } = this.model;
    const uploaded = layers.map((layer) =>
      layer.kind === 'conv'
        ? [layer.kernel, layer.bias].map((spec) =>
            write(tfjs, tensorValues(spec, weights), [...spec.shape]),
          )
        : [],
    );
    this.#uploaded.set(tfjs, uploaded);
    return uploaded;
  }
}

function write({ backend }: TfjsBackend, values: Float32Array, shape: number[]): TensorInfo {
  return { dataId: backend.write(values, shape, 'float32'), shape, dtype: 'float32' };
}

function run(
  { backend }: TfjsBackend,
  kernel: KernelFunc,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown>,
): TensorInfo {
  // The type of a kernel does not name its attributes.
  return kernel({ inputs, backend, attrs: attrs as never }) as TensorInfo;
}

/** Log-softmax of each row of {@link LINE_CLASSES} logits, after division by the temperature. */
function logSoftmax(logits: Float32Array, temperature: number): Float32Array {
  const logs = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += LINE_CLASSES) {
    const row = logits.subarray(start, start + LINE_CLASSES).map((value) => value / temperature);
    const largest = Math.max(...row);
    const total =
      largest + Math.log(row.reduce((sum, value) => sum + Math.exp(value - largest), 0));
    logs.set(
      row.map((value) => value - total),
      start,
    );
  }
  return logs;
}
