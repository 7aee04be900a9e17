/** The shipped classifier on the wasm backend: the same scores as in the browser, several times faster. */
import { pathToFileURL } from 'node:url';
import { backend, getKernel } from '@tensorflow/tfjs-core';
import { loadModel } from '../../src/engine/classify/model/load-model.js';
import { TfjsClassifier } from '../../src/engine/classify/tensorflow/network.js';
import type { Classifier } from '../../src/engine/data/model-input.js';
import { startTrainingBackend } from '../network/kernels/index.js';

/** @param manifest path of a model's manifest. */
export async function wasmClassifier(manifest: string): Promise<Classifier> {
  await startTrainingBackend();
  const kernel = (name: string) => {
    const config = getKernel(name, 'wasm');
    config.setupFunc?.(backend());
    return config.kernelFunc;
  };
  const tfjs = {
    name: 'wasm',
    backend: backend(),
    // The backend is the thread's: further classifiers run on it.
    release: () => {},
    kernels: {
      conv: kernel('FusedConv2D'),
      maxPool: kernel('MaxPool'),
      averagePool: kernel('AvgPool'),
      matMul: kernel('_FusedMatMul'),
      reshape: kernel('Reshape'),
    },
  };
  return new TfjsClassifier(tfjs, await loadModel(pathToFileURL(manifest)));
}
