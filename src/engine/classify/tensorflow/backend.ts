/**
 * The few TensorFlow.js kernels that a network needs, called directly, without the layers above them (ops,
 * kernel registry, gradients). Only the file of a backend imports its kernels.
 */
import type { KernelBackend, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';

export interface TfjsBackend {
  readonly name: string;
  readonly backend: KernelBackend;
  readonly kernels: {
    readonly conv: KernelFunc;
    readonly maxPool: KernelFunc;
    readonly averagePool: KernelFunc;
    readonly matMul: KernelFunc;
    readonly reshape: KernelFunc;
  };
  /** Sizes that batches are padded to, ascending; without them, batches are not padded. */
  readonly batchSizes?: readonly number[];
  /** Prepares what would make the first run slow; `run` runs the network once on so many inputs. */
  prepare?(run: (count: number) => TensorInfo): Promise<void>;
  /** Aborted when the backend will never compute again. */
  readonly lost?: AbortSignal;
  /** Frees what all networks of this backend share; without it, `backend.dispose()` is called. */
  release?(): void;
}
