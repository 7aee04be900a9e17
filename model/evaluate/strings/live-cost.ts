/** What one more stroke costs while someone writes: proposals that were not classified before. */
import { fileURLToPath } from 'node:url';
import { median } from 'simple-statistics';
import type { Classifier } from '../../../src/engine/data/model-input.js';
import { pendigits, type Split } from '../../samples/data/index.js';
import { byWriter, composeNumber } from '../../segmenter-fit/compose.js';
import { wasmClassifier } from '../../segmenter-fit/wasm-classifier.js';
import { PipelineRecognizer } from '../../support/pipeline-recognizer.js';
import { Random } from '../../support/random.js';

const NUMBERS = 40;
const DIGITS = 10;
const SEED = 33;

/** From generous gaps to a little overlap. */
const SPACING = { from: -0.1, to: 0.4 };

/** @returns the median number of new classifications a stroke, and the highest. */
export async function liveCost(folder: string, split: Split, model: string) {
  const classifier = await wasmClassifier(fileURLToPath(model));
  let classified = 0;
  const counting: Classifier = {
    backend: classifier.backend,
    classify(inputs, count) {
      classified += count;
      return classifier.classify(inputs, count);
    },
    dispose: () => classifier.dispose(),
  };
  const info = { backend: classifier.backend, reason: 'measured', worker: false, model };
  const recognizer = new PipelineRecognizer(counting, info);
  const writers = [...byWriter(pendigits(folder, split)).values()];
  const costs: number[] = [];
  for (let n = 0; n < NUMBERS; n++) {
    const random = new Random(SEED, n);
    const { strokes } = composeNumber(random.pick(writers), DIGITS, { spacing: SPACING }, random);
    const reading = recognizer.open();
    for (let count = 1; count <= strokes.length; count++) {
      classified = 0;
      await reading.update({ strokes: strokes.slice(0, count) });
      costs.push(classified);
    }
  }
  recognizer.dispose();
  return { median: median(costs), most: Math.max(...costs), strokes: costs.length };
}
