/**
 * `npm run fit-letters`: fits the output for letters of a trained network, and writes the model again. `npm run train`
 * does the same at its end.
 */
import { addLetterOutput } from '../letter-output/index.js';
import { requireData } from '../samples/data/locate.js';
import { command } from './command-line/options.js';
import { runCommand } from './command-line/run.js';

const values = command('fit-letters', 'Fits the output for letters of a trained network.')
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--model <folder>', 'of the model', 'model/digits')
  .parse()
  .opts<{ data?: string; model: string }>();

await runCommand(async () => {
  await addLetterOutput(values.model, requireData(values.data));
  console.log(`Written: ${values.model}.`);
});
