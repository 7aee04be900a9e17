/** The backend in plain JavaScript, which works everywhere. */
import './environment.js';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import { avgPool } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool.js';
import { maxPool } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool.js';
import { reshape } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import type { KernelFunc } from '@tensorflow/tfjs-core';
import type { TfjsBackend } from './backend.js';
import { convolve, multiply } from './cpu-kernels.js';

export function createBackend(): TfjsBackend {
  return {
    name: 'cpu',
    backend: new MathBackendCPU(),
    kernels: {
      conv: convolve,
      maxPool: maxPool as unknown as KernelFunc,
      averagePool: avgPool as unknown as KernelFunc,
      matMul: multiply,
      reshape: reshape as unknown as KernelFunc,
    },
  };
}
