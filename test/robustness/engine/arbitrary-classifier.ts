/**
 * A classifier with random answers: the pipeline must work with any answer of a network. It is fast, so
 * that hundreds of thousands of inks can be tested.
 */
import { Random } from '../../../model/support/random.js';
import {
  CLASS_COUNT,
  type Classifier,
  INPUT_LENGTH,
} from '../../../src/engine/data/model-input.js';

/** @param sharpness 0: all classes alike; large: always sure. */
export function arbitraryClassifier(seed: number, sharpness: number): Classifier {
  return {
    backend: 'arbitrary',
    dispose() {},
    async classify(inputs, count) {
      const probabilities = new Float32Array(count * CLASS_COUNT);
      for (let n = 0; n < count; n++) {
        const input = inputs.subarray(n * INPUT_LENGTH, (n + 1) * INPUT_LENGTH);
        const mass = input.reduce((sum, ink, i) => {
          if (!Number.isFinite(ink)) throw new Error(`The input holds ${ink} at ${i}.`);
          return sum + ink * (i + 1);
        }, 0);
        const random = new Random(seed, Math.round(mass * 64));
        const powers = Array.from({ length: CLASS_COUNT }, () =>
          Math.exp(random.uniform() * sharpness),
        );
        const sum = powers.reduce((a, b) => a + b, 0);
        powers.forEach((power, c) => {
          probabilities[n * CLASS_COUNT + c] = power / sum;
        });
      }
      return probabilities;
    },
  };
}
