/** All systems, in the order of the page. */
import type { System } from '../system.js';
import { cnn6Conv } from './cnn-6-conv.js';
import { cnn8_16Dense256 } from './cnn-8-16-dense256.js';
import { cnn32_64Dense64 } from './cnn-32-64-dense64.js';
import { cnn64_32 } from './cnn-64-32.js';
import { digitPad } from './digit-pad.js';
import { knn } from './knn.js';
import { mlp } from './mlp.js';
import { randomForest } from './random-forest.js';
import { softmaxRegression } from './softmax-regression.js';
import { svmRbf } from './svm-rbf.js';

export const SYSTEMS: readonly System[] = [
  digitPad,
  softmaxRegression,
  mlp,
  cnn32_64Dense64,
  cnn8_16Dense256,
  cnn6Conv,
  cnn64_32,
  svmRbf,
  knn,
  randomForest,
];

/** @throws Error that lists the known names for one that is not among them. */
export function systemsNamed(names: readonly string[]): System[] {
  return names.map((name) => {
    const system = SYSTEMS.find((known) => known.name === name);
    if (system) return system;
    const known = SYSTEMS.map((each) => each.name).join(', ');
    throw new Error(`There is no system "${name}". Known ones: ${known}.`);
  });
}
