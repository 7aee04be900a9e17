/** The backend in WebAssembly with SIMD, on one thread: the fastest one for a few digits at a time. */
import './environment.js';
import { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul.js';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPool.js';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D.js';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape.js';
import * as emscripten from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js';
import type { KernelConfig } from '@tensorflow/tfjs-core';
import { fetchBytes } from '../../support/fetch-bytes.js';
import type { TfjsBackend } from './backend.js';

type BackendWasmModule = ConstructorParameters<typeof BackendWasm>[0] & {
  cwrap(name: string, result: 'number' | null, parameters: string[]): never;
};

/** The types describe a classic script, but the bundler turns it into a module with a default export. */
const createModule = emscripten.default as unknown as (config: {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): object;
  onAbort(message: string): void;
}) => Promise<BackendWasmModule>;

const CONFIGS: Record<keyof TfjsBackend['kernels'], KernelConfig> = {
  conv: fusedConv2DConfig,
  maxPool: maxPoolConfig,
  averagePool: avgPoolConfig,
  matMul: _fusedMatMulConfig,
  reshape: reshapeConfig,
};

/** The smallest module that uses SIMD (from wasm-feature-detect). */
const SIMD_PROBE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/**
 * The kernels keep functions in module variables, so that all networks share one instance. It is disposed
 * of when its last user releases it.
 */
let shared: Promise<BackendWasm> | undefined;
let users = 0;

/**
 * @param file URL of the WebAssembly file; the caller has it, since bundlers rewrite the URL there.
 * @throws CompileError if wasm is not allowed or SIMD is not supported; LoadError if the file is missing.
 */
export async function createBackend(file: URL): Promise<TfjsBackend> {
  users++;
  try {
    shared ??= start(file);
    const backend = await shared;
    const kernels = Object.fromEntries(
      Object.entries(CONFIGS).map(([name, { kernelFunc }]) => [name, kernelFunc]),
    );
    return { name: 'wasm', backend, kernels: kernels as TfjsBackend['kernels'], release };
  } catch (error) {
    users--;
    shared = undefined;
    throw error;
  }
}

function release(): void {
  users--;
  if (users > 0) return;
  void shared?.then((backend) => backend.dispose());
  shared = undefined;
}

async function start(file: URL): Promise<BackendWasm> {
  // Fails before the download if a content security policy forbids wasm, or SIMD is not supported.
  await WebAssembly.compile(SIMD_PROBE);
  const code = await WebAssembly.compile((await fetchBytes(file)) as BufferSource);
  const module = await instantiate(code);
  const backend = new BackendWasm(module);
  for (const { setupFunc } of Object.values(CONFIGS)) setupFunc?.(backend);
  return backend;
}

async function instantiate(code: WebAssembly.Module): Promise<BackendWasmModule> {
  const module = await new Promise<BackendWasmModule>((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(code, imports).then(done, reject);
        return {};
      },
      onAbort: (message) => reject(new Error(message)),
    }).then(resolve, reject);
  });
  // Like init() of tfjs-backend-wasm, but without support for threads.
  const wrap = (name: string, result: 'number' | null, count: number) =>
    module.cwrap(name, result, Array(count).fill('number'));
  module.tfjs = {
    init: wrap('init', null, 0),
    initWithThreadsCount: wrap('init_with_threads_count', null, 1),
    getThreadsCount: wrap('get_threads_count', 'number', 0),
    registerTensor: wrap('register_tensor', null, 3),
    disposeData: wrap('dispose_data', null, 1),
    dispose: wrap('dispose', null, 0),
  };
  return module;
}
