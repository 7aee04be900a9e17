/**
 * The few TensorFlow.js kernels that a network needs, called directly: no op layer, no kernel
 * registry, no tape. Each backend's file hands them over; it is the only one that loads them.
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
  /** Batches are padded to these sizes, ascending; without it every size is as good as another. */
  readonly batchSizes?: readonly number[];
  /** Gets ready what would make the first run slow; `run` runs the network once on so many inputs. */
  prepare?(run: (count: number) => TensorInfo): Promise<void>;
  /** Aborted when the backend will never compute again. */
  readonly lost?: AbortSignal;
  /** Lets go of what all networks of this backend share; without it, `backend.dispose()` does. */
  release?(): void;
}

/** Runs a kernel with one output. */
export function runKernel(
  { backend }: TfjsBackend,
  kernel: KernelFunc,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown>,
): TensorInfo {
  // The kernels are typed for the registry, which knows no particular attributes.
  return kernel({ inputs, backend, attrs: attrs as never }) as TensorInfo;
}
