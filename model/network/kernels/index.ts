/**
 * The wasm kernels that training a small CNN needs and that TensorFlow.js lacks or has only slowly.
 */

import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import { registerBatchNormRelu } from './batch-norm-relu.js';
import { registerBiasRelu } from './bias-relu.js';
import { registerConvFilterGradient } from './convolution/filter-gradient.js';
import { registerConvInputGradient } from './convolution/input-gradient.js';
import { registerDropout } from './dropout.js';
import { registerGlobalAveragePool } from './global-average-pool.js';
import { registerGradients } from './gradients.js';
import { registerLeadingAxesSum } from './leading-axes.js';
import { registerMatMul } from './matmul.js';
import { registerMaxPoolGradient } from './max-pool-gradient.js';

export { type BatchStatistics, batchNormRelu } from './batch-norm-relu.js';
export { biasRelu } from './bias-relu.js';
export { softmaxCrossEntropy } from './cross-entropy.js';
export { dropout } from './dropout.js';
export { globalAveragePool } from './global-average-pool.js';

let registered = false;

/** Registers all training kernels with this thread's TensorFlow.js; further calls do nothing. */
function registerTrainingKernels(): void {
  if (registered) return;
  registered = true;
  registerConvFilterGradient();
  registerConvInputGradient();
  registerMaxPoolGradient();
  registerLeadingAxesSum();
  registerBatchNormRelu();
  registerBiasRelu();
  registerGlobalAveragePool();
  registerDropout();
  registerMatMul();
  registerGradients();
}

/** Makes the wasm backend, single-threaded SIMD, this thread's backend, with the training kernels. */
export async function startTrainingBackend(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  setWasmPaths(`${dirname(entry)}${sep}`);
  registerTrainingKernels();
  if (!(await setBackend('wasm'))) throw new Error('The wasm backend did not start.');
  await ready();
}
