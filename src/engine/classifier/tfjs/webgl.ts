/** TensorFlow.js on the graphics processor. */
import './environment.js';
import '@tensorflow/tfjs-backend-webgl/dist/flags_webgl.js';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl.js';
import { _fusedMatMul } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul.js';
import { avgPool } from '@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPool.js';
import { fusedConv2d } from '@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D.js';
import { maxPool } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPool.js';
import { reshape } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape.js';
import { env, type KernelFunc } from '@tensorflow/tfjs-core';
import type { TfjsBackend } from './backend.js';

/** Shaders are compiled anew for every batch size: a few sizes keep that rare. */
const BATCH_SIZES = [1, 4, 16];

/** @throws Error where the page has no WebGL. */
export function createBackend(): TfjsBackend {
  if (env().getNumber('WEBGL_VERSION') === 0) throw new Error('This browser has no WebGL.');
  return {
    name: 'webgl',
    backend: new MathBackendWebGL(),
    kernels: {
      conv: fusedConv2d as unknown as KernelFunc,
      maxPool: maxPool as unknown as KernelFunc,
      averagePool: avgPool as unknown as KernelFunc,
      matMul: _fusedMatMul as unknown as KernelFunc,
      reshape: reshape as unknown as KernelFunc,
    },
    batchSizes: BATCH_SIZES,
  };
}
