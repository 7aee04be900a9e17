import { rowsOf } from '../pictures.js';
import type { EstimatorSystem } from '../system.js';

/** The claim names no settings; these are usual ones for MNIST with ink from 0 to 1. */
const COST = 5;
const GAMMA = 0.02;
/** MB */
const KERNEL_CACHE = 400;

/** Training time grows with the square of the rows, and each answer uses every support vector. */
export const svmRbf: EstimatorSystem = {
  name: 'svm-rbf',
  kind: 'estimator',
  summary: `support vectors, radial kernel (cost ${COST}, gamma ${GAMMA}), LIBSVM as wasm`,
  claimed: [0.9905],
  rows: 10_000,
  async fit(pictures, labels) {
    // Imported only here: it starts its wasm on import, and prints a message.
    const Svm = await (await import('libsvm-js')).default;
    const svm = new Svm({
      type: Svm.SVM_TYPES.C_SVC,
      kernel: Svm.KERNEL_TYPES.RBF,
      cost: COST,
      gamma: GAMMA,
      cacheSize: KERNEL_CACHE,
      quiet: true,
    });
    const rows = rowsOf(pictures, labels.length);
    svm.train(rows, [...labels]);
    return {
      predict: (inputs, count) => Uint8Array.from(svm.predict(rowsOf(inputs, count))),
      parameters: svm.getSVIndices().length * rows[0]!.length,
    };
  },
};
