/**
 * `npm run evaluate`: accuracy on the open data through the public `recognize()`.
 *
 * Options: `--split dev` (for choices; the default `test` is for reporting only), `--data DIR`,
 * `--model ADDRESS`, `--json FILE` (figures and every wrong answer), `--write` (docs/accuracy.md).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { createRecognizer } from 'digit-pad/engine';
import type { Split } from './data/index.js';
import { requireData } from './data/locate.js';
import { readSet } from './evaluate/read-set.js';
import { accuracyRow, type EvaluatedSet, writeAccuracyPage } from './evaluate/report.js';
import { evaluationSets } from './evaluate/sets.js';
import { accuracyOf } from './evaluate/statistics.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    split: { type: 'string', default: 'test' },
    model: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const { split } = values;
if (split !== 'train' && split !== 'dev' && split !== 'test') {
  throw new Error(`--split ${split}: expected train, dev or test.`);
}

const recognizer = await createRecognizer({ model: values.model, backend: 'cpu' });
console.log(`Model: ${recognizer.info.model}\nBackend: ${recognizer.info.backend}\n`);
const results: EvaluatedSet[] = [];
for (const set of evaluationSets(requireData(values.data), split as Split)) {
  const bar = new cliProgress.SingleBar({
    format: `${set.name} [{bar}] {value}/{total}, {eta_formatted} left`,
    clearOnComplete: true,
  });
  bar.start(set.samples.length, 0);
  const { tallies, misses } = await readSet(recognizer, set.samples, set.options, (done) =>
    bar.update(done),
  );
  bar.stop();
  const result = { name: set.name, ...accuracyOf(tallies), misses };
  results.push(result);
  console.log(accuracyRow(result));
}
recognizer.dispose();
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
if (values.write) writeAccuracyPage(results);
