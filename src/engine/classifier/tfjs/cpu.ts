/** TensorFlow.js in plain JavaScript: works everywhere. */
import './environment.js';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js';
import { _fusedMatMul } from '@tensorflow/tfjs-backend-cpu/dist/kernels/_FusedMatMul.js';
import { avgPool } from '@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool.js';
import { fusedConv2D } from '@tensorflow/tfjs-backend-cpu/dist/kernels/FusedConv2D.js';
import { maxPool } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool.js';
import { reshape } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import type { KernelFunc } from '@tensorflow/tfjs-core';
import type { TfjsBackend } from './backend.js';

export function createBackend(): TfjsBackend {
  return {
    name: 'cpu',
    backend: new MathBackendCPU(),
    kernels: {
      conv: fusedConv2D as unknown as KernelFunc,
      maxPool: maxPool as unknown as KernelFunc,
      averagePool: avgPool as unknown as KernelFunc,
      matMul: _fusedMatMul as unknown as KernelFunc,
      reshape: reshape as unknown as KernelFunc,
    },
  };
}
