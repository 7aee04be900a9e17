import * as tf from '@tensorflow/tfjs-core';
import { startTrainingBackend } from '../../network/kernels/index.js';
import { PIXELS } from '../pictures.js';
import type { EstimatorSystem } from '../system.js';
import { nearestVote } from './nearest.js';

const NEIGHBOURS = 3;
/** Pictures whose distances to all others are worked out at once. */
const BATCH = 50;

/** Every distance is a product of matrices, which TensorFlow.js does fast enough for all rows. */
export const knn: EstimatorSystem = {
  name: 'knn',
  kind: 'estimator',
  summary: `the ${NEIGHBOURS} nearest pictures vote, on TensorFlow.js`,
  claimed: [0.8981],
  rows: 60_000,
  async fit(pictures, labels) {
    await startTrainingBackend();
    const known = tf.tensor2d(pictures, [labels.length, PIXELS]);
    // |a − b|² = |a|² − 2ab + |b|², of which |a|² is the same for all neighbours of a.
    const squares = tf.tidy(() => tf.sum(tf.mul(known, known), 1));
    const across = tf.tidy(() => tf.transpose(known));
    known.dispose();
    const predict = (inputs: Float32Array, count: number) => {
      const answers = new Uint8Array(count);
      for (let start = 0; start < count; start += BATCH) {
        const rows = Math.min(BATCH, count - start);
        const distances = tf.tidy(() => {
          const batch = inputs.subarray(start * PIXELS, (start + rows) * PIXELS);
          const products = tf.matMul(tf.tensor2d(batch, [rows, PIXELS]), across);
          return tf.sub(squares, tf.mul(products, 2)).dataSync<'float32'>();
        });
        for (let row = 0; row < rows; row++) {
          const to = distances.subarray(row * labels.length, (row + 1) * labels.length);
          answers[start + row] = nearestVote(to, labels, NEIGHBOURS);
        }
      }
      return answers;
    };
    return { predict, parameters: pictures.length };
  },
};
