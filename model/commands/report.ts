/**
 * `npm run report`: what the data hold, before anyone trains on them. Prints counts, balance, writers
 * and broken rows, and writes them as JSON, with a sheet of samples as the network will see them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { reportData } from '../report/data-report.js';
import { writeSampleSheet } from '../report/sample-sheet.js';
import { fullReport } from '../report/text.js';
import { requireData } from '../samples/data/locate.js';
import { createBatchSource } from '../samples/samples.js';
import { writeAtomically } from '../support/atomic-files.js';
import { RECIPES } from '../training/recipes.js';
import { sampleConfig } from '../training/train-recipe.js';
import { collect, command } from './command-line/options.js';
import { runCommand } from './command-line/run.js';

interface Values {
  data?: string;
  add: string[];
  out: string;
}

const program = command('report', 'Counts what is in the data and draws samples.')
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--add <file>', 'own ink (.jsonl) or pictures (.csv); repeatable', collect, [])
  .option('--out <folder>', 'report.json and sample-sheet.svg', 'runs/report');

/** Of the pen digits, in the sheet: enough to see some of one's own. */
const ADDED_SHARE = 0.3;

await runCommand(async () => {
  const { add: added, out, ...values } = program.parse().opts<Values>();
  const data = requireData(values.data);
  const report = reportData(data, added);
  console.log(fullReport(report));
  mkdirSync(out, { recursive: true });
  writeAtomically(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const recipe = RECIPES.digits;
  const config = sampleConfig({ recipe, data, run: out, added, addedShare: ADDED_SHARE });
  writeSampleSheet(out, await createBatchSource(config, recipe), recipe.batchSize);
  console.log(`\nWrote ${join(out, 'report.json')} and ${join(out, 'sample-sheet.svg')}.`);
});
