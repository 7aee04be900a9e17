/**
 * `npm run train-paper`: trains the line reader, which reads crops of one written line, on composed lines,
 * and writes its weights. `npm run train-paper -- --help` lists the options; Ctrl-C stops with a checkpoint,
 * and the same command goes on from it.
 */
import { requireData } from '../samples/data/locate.js';
import { exportLineReader } from '../training/line-reader/export.js';
import { trainLineReader } from '../training/line-reader/index.js';
import { LINE_RECIPE } from '../training/line-reader/recipe.js';
import { command, positiveNumber, wholeNumber } from './command-line/options.js';
import { runCommand, stopSignal } from './command-line/run.js';

interface Values {
  data?: string;
  run: string;
  out: string;
  steps: number;
  workers: number;
  batch: number;
  seed: number;
  learningRate: number;
}

const program = command('train-paper', 'Trains the reader of written lines in pictures.')
  .option('--data <folder>', 'the folder with mnist/, pendigits/, unipen/ and the small sets')
  .option('--run <folder>', 'where the checkpoint is kept', 'runs/line-reader')
  .option('--out <folder>', 'where the model is written', 'model/line-reader')
  .option('--steps <count>', 'steps of the whole run', wholeNumber, LINE_RECIPE.steps)
  .option('--workers <count>', 'threads', wholeNumber, LINE_RECIPE.workers)
  .option('--batch <count>', 'lines a thread and step', wholeNumber, LINE_RECIPE.batchSize)
  .option('--seed <number>', 'of weights and lines', wholeNumber, LINE_RECIPE.seed)
  .option('--learning-rate <rate>', 'the highest', positiveNumber, LINE_RECIPE.learningRate);

await runCommand(async () => {
  const values = program.parse().opts<Values>();
  const { workers, seed, learningRate, steps } = values;
  const data = requireData(values.data);
  const recipe = { ...LINE_RECIPE, steps, workers, batchSize: values.batch, seed, learningRate };
  const state = await trainLineReader({
    recipe,
    data,
    run: values.run,
    signal: stopSignal(),
    onProgress({ step, loss, accuracy, dev, seconds }) {
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      console.log(
        `step ${step} of ${steps}: loss ${loss.toFixed(3)}, ${percent(accuracy)} of training lines, ${percent(dev ?? 0)} of dev lines exactly, ${seconds} s`,
      );
    },
  });
  if (state.step < steps) return;
  await exportLineReader({ data, weights: state.average, out: values.out });
  console.log(`Written to ${values.out}.`);
});
