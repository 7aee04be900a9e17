/**
 * The open data is read with the stated accuracy: published test sets by the weights that ship, our own test writers by
 * those that have not been trained with them. A sample of each set keeps the test
 * short; `npm run evaluate` measures all of it.
 */
import assert from 'node:assert/strict';
import test from 'node:test';
import { createRecognizer } from 'digit-pad/engine';
import { addressOf, MEASURED_MODEL, SHIPPED_MODEL } from '../../model/evaluate/models.js';
import { readSet, spread } from '../../model/evaluate/read-set.js';
import { evaluationSets } from '../../model/evaluate/sets.js';
import { accuracyOf } from '../../model/evaluate/statistics/statistics.js';
import { locateData } from '../../model/samples/data/locate.js';

/** Samples read of each set. */
const SAMPLE = 1500;

/**
 * The goal for each set, less two standard errors of the sample (of 1,500 digits at 99 %: half a point). The goal for UNIPEN is 98.8 %: some thirty of its test digits are
 * lone strokes of a digit with the label of the whole, which are refused, and rightly so.
 */
const FLOORS: Record<string, { floor: number; model: string }> = {
  'MNIST t10k': { floor: 0.992 - 0.005, model: SHIPPED_MODEL },
  'pendigits test': { floor: 0.987 - 0.005, model: SHIPPED_MODEL },
  'UNIPEN test writers': { floor: 0.979 - 0.005, model: MEASURED_MODEL },
};

const folder = locateData();
const skip =
  folder === undefined && 'the open data is missing: name its folder with DIGIT_PAD_DATA';

for (const [name, { floor, model }] of Object.entries(FLOORS)) {
  test(`${name}: at least ${(100 * floor).toFixed(1)} % right`, { skip }, async (t) => {
    const set = evaluationSets(folder!, 'test').find((candidate) => candidate.name === name)!;
    const recognizer = await createRecognizer({ model: addressOf(model), backend: 'cpu' });
    const { tallies } = await readSet(recognizer, spread(set.samples, SAMPLE), set.options);
    recognizer.dispose();
    const { accuracy, right, count } = accuracyOf(tallies);
    t.diagnostic(`${right} of ${count} right: ${(100 * accuracy).toFixed(2)} %`);
    assert.ok(accuracy >= floor, `${(100 * accuracy).toFixed(2)} %`);
  });
}
