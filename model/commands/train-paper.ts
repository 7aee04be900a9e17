/**
 * `npm run train-paper`: trains the line reader, which reads crops of one written line, on composed lines,
 * and writes its weights. `npm run train-paper -- --help` lists the options; Ctrl-C stops with a checkpoint,
 * and the same command goes on from it.
 */
import { requireData } from '../samples/data/locate.js';
import { exportLineReader } from '../training/line-reader/export.js';
import { trainLineReader } from '../training/line-reader/index.js';
import { FURTHER_RECIPE, LINE_RECIPE, type LineRecipe } from '../training/line-reader/recipe.js';
import { command, positiveNumber, wholeNumber } from './command-line/options.js';
import { runCommand, stopSignal } from './command-line/run.js';

interface Values {
  data?: string;
  from?: string;
  run: string;
  out: string;
  steps?: number;
  workers?: number;
  batch?: number;
  seed?: number;
  learningRate?: number;
}

const program = command('train-paper', 'Trains the reader of written lines in pictures.')
  .option('--data <folder>', 'the folder with mnist/, pendigits/, unipen/ and the small sets')
  .option('--from <folder>', 'an exported reader, whose training goes on')
  .option('--run <folder>', 'where the checkpoint is kept', 'runs/line-reader')
  .option('--out <folder>', 'where the model is written', 'model/line-reader')
  .option('--steps <count>', 'steps of the whole run, instead of the recipe’s', wholeNumber)
  .option('--workers <count>', 'threads, instead of the recipe’s', wholeNumber)
  .option('--batch <count>', 'lines a thread and step, instead of the recipe’s', wholeNumber)
  .option('--seed <number>', 'of weights and lines, instead of the recipe’s', wholeNumber)
  .option('--learning-rate <rate>', 'the highest, instead of the recipe’s', positiveNumber);

await runCommand(async () => {
  const values = program.parse().opts<Values>();
  const own = values.from === undefined ? LINE_RECIPE : FURTHER_RECIPE;
  const data = requireData(values.data);
  const recipe: LineRecipe = {
    ...own,
    steps: values.steps ?? own.steps,
    workers: values.workers ?? own.workers,
    batchSize: values.batch ?? own.batchSize,
    seed: values.seed ?? own.seed,
    learningRate: values.learningRate ?? own.learningRate,
  };
  const { steps } = recipe;
  const state = await trainLineReader({
    recipe,
    data,
    from: values.from,
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
