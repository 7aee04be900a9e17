/**
 * `npm run evaluate`: measures the built package on the open data, through the public `recognize()`.
 */
import { MEASURED_MODEL } from '../evaluate/models.js';
import { type RunOptions, run } from '../evaluate/run.js';
import { command } from './command-line/options.js';
import { runCommand } from './command-line/run.js';

const program = command('evaluate', 'Measures the built package on the open data.')
  .option('--all', 'every section')
  .option('--only <sections>', 'with commas between: sets,hard-writing,… (default: the open sets)')
  .option('--strings', 'short for --only strings')
  .option('--split <name>', 'dev to choose by; test is only for reporting', 'test')
  .option('--sample <count>', 'at most so many samples of each set')
  .option('--fold <k/n>', 'the writers that a network trained with the same --fold has not seen')
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--model <file>', `a manifest (default: ${MEASURED_MODEL})`)
  .option('--json <file>', 'all figures as JSON')
  .option('--write', 'writes the figures into the pages');

await runCommand(() => run(program.parse().opts<RunOptions>()));
