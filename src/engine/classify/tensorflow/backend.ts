/**
 * The interface of a backend: the TensorFlow.js kernels that a network needs. They are called directly,
 * without the op, kernel registry and gradient code of TensorFlow.js, which is therefore not bundled.
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
  /** Batch sizes in ascending order; batches are padded to the next one. Without it, there is no padding. */
  readonly batchSizes?: readonly number[];
  /** Prepares the backend, so that the first run is not slow. `run` runs the network on `count` inputs. */
  prepare?(run: (count: number) => TensorInfo): Promise<void>;
  /** Aborted when the backend is lost and cannot be used any more. */
  readonly lost?: AbortSignal;
  /** Releases a backend that networks share. Without it, `backend.dispose()` is called instead. */
  release?(): void;
}
