/**
 * What every training kernel needs: typed registration for the wasm backend, views of the wasm heap,
 * and calls to other kernels.
 *
 * Inside a kernel no engine op may run: the engine would track, and later free a second time, memory
 * that the kernel already owns. So kernels call each other's `kernelFunc` and free intermediate
 * results with `backend.disposeData`.
 */

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';

/** What a kernel is called with: named inputs and attributes. */
export interface KernelCall<Inputs extends string, Attributes> {
  inputs: Record<Inputs, TensorInfo>;
  backend: BackendWasm;
  attrs: Attributes;
}

type Compute<Inputs extends string, Attributes> = (
  call: KernelCall<Inputs, Attributes>,
) => TensorInfo | TensorInfo[];

/** The kernel that the wasm backend itself registered, or undefined where it has none. */
export function stockKernel(kernelName: string): KernelConfig | undefined {
  return getKernel(kernelName, 'wasm');
}

/**
 * Registers a wasm kernel, in place of a stock one of that name. The stock kernel's set-up still
 * runs, so that a replacement may fall back on it for the cases it does not cover.
 */
export function registerWasmKernel<Inputs extends string, Attributes>(
  kernelName: string,
  compute: Compute<Inputs, Attributes>,
): void {
  const stock = stockKernel(kernelName);
  if (stock) unregisterKernel(kernelName, 'wasm');
  const kernelFunc = compute as unknown as KernelFunc;
  registerKernel({ ...stock, kernelName, backendName: 'wasm', kernelFunc });
}

/** Runs another kernel from within a kernel; the caller frees the result. */
export function callKernel(
  kernelName: string,
  backend: BackendWasm,
  inputs: Record<string, TensorInfo>,
  attrs: Record<string, unknown> = {},
): TensorInfo {
  const { kernelFunc } = getKernel(kernelName, 'wasm');
  const call = { inputs, backend, attrs } as Parameters<KernelFunc>[0];
  return kernelFunc(call) as TensorInfo;
}

/** Frees intermediate results of a kernel. */
export function free(backend: BackendWasm, ...tensors: readonly TensorInfo[]): void {
  for (const tensor of tensors) backend.disposeData(tensor.dataId);
}

/** Allocates a float32 result on the wasm heap; its content is undefined. */
export function allocate(backend: BackendWasm, shape: readonly number[]): TensorInfo {
  return backend.makeOutput([...shape], 'float32');
}

/**
 * A float32 tensor's memory. Take views only after the last allocation: growing the wasm heap
 * detaches all earlier ones.
 */
export function floats(backend: BackendWasm, tensor: TensorInfo): Float32Array {
  return backend.typedArrayFromHeap(tensor) as Float32Array;
}

/** The last extent: channels of NHWC, columns of a matrix. */
export function channelsOf(tensor: TensorInfo): number {
  return tensor.shape[tensor.shape.length - 1]!;
}
