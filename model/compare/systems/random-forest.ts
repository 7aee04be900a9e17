import { RandomForestClassifier } from 'ml-random-forest';
import { rowsOf } from '../pictures.js';
import type { EstimatorSystem } from '../system.js';

const TREES = 100;
/** Share of the pixels that each tree may look at; the library draws them once a tree. */
const PIXEL_SHARE = 0.1;

/** A node tries every split of every pixel: the time grows with the square of the rows. */
export const randomForest: EstimatorSystem = {
  name: 'random-forest',
  kind: 'estimator',
  summary: `${TREES} trees, each on a tenth of the pixels, ml-random-forest`,
  claimed: [0.9963],
  rows: 1500,
  async fit(pictures, labels) {
    const forest = new RandomForestClassifier({
      nEstimators: TREES,
      maxFeatures: PIXEL_SHARE,
      replacement: false,
      useSampleBagging: true,
      noOOB: true,
      seed: 1,
    });
    forest.train(rowsOf(pictures, labels.length), [...labels]);
    return { predict: (inputs, count) => Uint8Array.from(forest.predict(rowsOf(inputs, count))) };
  },
};
