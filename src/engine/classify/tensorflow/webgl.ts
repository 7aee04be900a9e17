/** The backend that uses the graphics processor. */
import './environment.js';
import '@tensorflow/tfjs-core/dist/flags.js';
import '@tensorflow/tfjs-backend-webgl/dist/flags_webgl.js';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl.js';
import { _fusedMatMul } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul.js';
import { avgPool } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPool.js';
import { fusedConv2d } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D.js';
import { maxPool } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPool.js';
import { reshape } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape.js';
import { env, type KernelFunc, type TensorInfo } from '@tensorflow/tfjs-core';
import { nextTask } from '../../support/yield-thread.js';
import type { TfjsBackend } from './backend.js';

/** Batch sizes; few, since shaders are compiled for each size. */
const BATCH_SIZES = [1, 4, 16];

/** Interval between checks whether the shaders are compiled, in ms. */
const POLL_MS = 10;

/** @throws Error if WebGL is not available. */
export function createBackend(): TfjsBackend {
  if (env().getNumber('WEBGL_VERSION') === 0) throw new Error('This browser has no WebGL.');
  const backend = new MathBackendWebGL();
  return {
    name: 'webgl',
    backend,
    kernels: {
      conv: fusedConv2d as unknown as KernelFunc,
      maxPool: maxPool as unknown as KernelFunc,
      averagePool: avgPool as unknown as KernelFunc,
      matMul: _fusedMatMul as unknown as KernelFunc,
      reshape: reshape as unknown as KernelFunc,
    },
    batchSizes: BATCH_SIZES,
    prepare: (run) => compileAhead(backend, run),
    lost: lossOf(backend),
  };
}

/** A signal for the loss of the WebGL context, after which reads return zeros or never settle. */
function lossOf({ gpgpu }: MathBackendWebGL): AbortSignal {
  const loss = new AbortController();
  gpgpu.gl.canvas.addEventListener('webglcontextlost', () => {
    // Otherwise TensorFlow.js polls these items forever.
    (gpgpu as unknown as { itemsToPoll: unknown[] }).itemsToPoll = [];
    loss.abort(new Error('the graphics context was lost.'));
  });
  return loss.signal;
}

/** Compiles the shaders of all batch sizes in the background, without running them. */
async function compileAhead(
  backend: MathBackendWebGL,
  run: (count: number) => TensorInfo,
): Promise<void> {
  for (const size of BATCH_SIZES) {
    await nextTask();
    env().set('ENGINE_COMPILE_ONLY', true);
    try {
      backend.disposeData(run(size).dataId);
    } finally {
      env().set('ENGINE_COMPILE_ONLY', false);
    }
  }
  // Not checkCompileCompletionAsync(), which waits for animation frames; hidden pages have none.
  while (!compiled(backend)) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  backend.checkCompileCompletion();
  backend.getUniformLocations();
}

/** Whether all shaders are compiled, so that using them does not block. True without the extension. */
function compiled(backend: MathBackendWebGL): boolean {
  const { gl, parallelCompilationExtension: parallel } = backend.gpgpu;
  const { binaryCache } = backend as unknown as {
    binaryCache: Record<string, { webGLProgram: WebGLProgram }>;
  };
  return (
    !parallel ||
    gl.isContextLost() ||
    Object.values(binaryCache).every(({ webGLProgram }) =>
      gl.getProgramParameter(webGLProgram, parallel.COMPLETION_STATUS_KHR),
    )
  );
}
