/**
 * `npm run train`: data → weights. Trains by a recipe on MNIST, pendigits and UNIPEN, calibrates on dev
 * writers and writes the model. `npm run train -- --help` lists the options; Ctrl-C stops with a
 * checkpoint.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { addLetterOutput } from '../letter-output/index.js';
import { ARCHITECTURES, type ArchitectureName } from '../network/architectures.js';
import { reportData } from '../report/data-report.js';
import { writeSampleSheet } from '../report/sample-sheet.js';
import { shortReport } from '../report/text.js';
import { chooseFold, type Fold } from '../samples/data/index.js';
import { requireData } from '../samples/data/locate.js';
import { createBatchSource } from '../samples/samples.js';
import { writeAtomically } from '../support/atomic-files.js';
import { writeModel } from '../training/export.js';
import {
  RECIPES,
  type RecipeName,
  SCHEDULES,
  type ScheduleName,
  shorten,
} from '../training/recipes.js';
import {
  exportTrained,
  sampleConfig,
  type TrainingJob,
  trainRecipe,
} from '../training/train-recipe.js';
import { shareableRecord } from '../training/trainer/run-directory.js';
import {
  collect,
  command,
  fold,
  list,
  positiveNumber,
  share,
  wholeNumber,
} from './command-line/options.js';
import { runCommand, stopSignal } from './command-line/run.js';
import { TrainingBar } from './command-line/training-bar.js';

interface Values {
  data?: string;
  run: string;
  out: string;
  resume?: boolean;
  recipe: RecipeName;
  schedule: ScheduleName;
  architecture?: ArchitectureName;
  epochs?: number;
  samples?: number;
  seed?: number;
  workers?: number;
  learningRate?: number;
  patience: number;
  add: string[];
  addShare: number;
  /** False for `--no-teacher`. */
  teacher?: string[] | false;
  teacherWeight?: number;
  temperature?: number;
  fold?: Fold;
}

const program = command('train', 'Trains the network and writes the model.')
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--run <folder>', 'checkpoints, curves and run.json', 'runs/digits')
  .option('--out <folder>', 'the model', 'model/digits')
  .option('--resume', 'continue from the checkpoint in the run folder')
  .addOption(choice('--recipe <name>', 'named options', Object.keys(RECIPES), 'every-hand'))
  .addOption(choice('--schedule <name>', 'of the recipe', Object.keys(SCHEDULES), 'full'))
  .addOption(choice('--architecture <name>', 'instead of the recipe’s', Object.keys(ARCHITECTURES)))
  .option('--epochs <n>', 'instead of the recipe’s', wholeNumber)
  .option('--samples <n>', 'samples an epoch, instead of the recipe’s', wholeNumber)
  .option('--seed <n>', 'instead of the recipe’s', wholeNumber)
  .option('--workers <n>', 'threads, instead of the recipe’s', wholeNumber)
  .option('--learning-rate <x>', 'instead of the recipe’s', positiveNumber)
  .option('--patience <n>', 'epochs without a better one that end the run', wholeNumber, 0)
  .option('--add <file>', 'own ink (.jsonl) or pictures (.csv) to mix in; repeatable', collect, [])
  .option('--add-share <x>', 'share of own ink among the pen digits', share, 0.1)
  .option('--teacher <folders>', 'models or runs to learn from, with commas between', list)
  .option('--no-teacher', 'learn from labels alone')
  .option('--teacher-weight <x>', 'against the labels', share)
  .option(
    '--fold <k/n>',
    'of a cross-validation by writer, or all: nobody is kept for a test',
    fold,
  )
  .option('--temperature <x>', 'softens the teachers’ answers', positiveNumber);

function choice(flags: string, description: string, names: string[], fallback?: string): Option {
  return new Option(flags, description).choices(names).default(fallback);
}

function jobOf(values: Values): TrainingJob {
  const recipe = shorten(RECIPES[values.recipe], values.schedule);
  return {
    recipe: {
      ...recipe,
      architecture: values.architecture ?? recipe.architecture,
      epochs: values.epochs ?? recipe.epochs,
      samplesPerEpoch: values.samples ?? recipe.samplesPerEpoch,
      seed: values.seed ?? recipe.seed,
      workers: values.workers ?? recipe.workers,
      learningRate: values.learningRate ?? recipe.learningRate,
      teachers: values.teacher === false ? [] : (values.teacher ?? recipe.teachers),
      teacherWeight: values.teacherWeight ?? recipe.teacherWeight,
      teacherTemperature: values.temperature ?? recipe.teacherTemperature,
    },
    data: requireData(values.data),
    run: values.run,
    added: values.add,
    addedShare: values.addShare,
    patience: values.patience,
    resume: values.resume,
    fold: values.fold,
    signal: stopSignal(),
  };
}

async function drawSamples(job: TrainingJob): Promise<void> {
  const source = await createBatchSource(sampleConfig(job), job.recipe);
  writeSampleSheet(job.run, source, job.recipe.batchSize);
  console.log(`Samples as the network sees them: ${join(job.run, 'sample-sheet.svg')}`);
}

await runCommand(async () => {
  const values = program.parse().opts<Values>();
  const job = jobOf(values);
  chooseFold(job.fold);
  console.log(shortReport(reportData(job.data, job.added)));
  if (!existsSync(join(job.run, 'checkpoint'))) await drawSamples(job);
  const bar = new TrainingBar();
  const result = await trainRecipe(job, bar.show).finally(() => bar.stop());
  if (!result.finished) {
    console.log(
      `Stopped at step ${result.step} of ${result.steps}; --resume continues from there.`,
    );
    return;
  }
  if (result.bestEpoch > 0) console.log(`The best epoch was ${result.bestEpoch}.`);
  const model = await exportTrained(job, result.weights);
  writeModel(values.out, model);
  if (job.recipe.shares.signs) await addLetterOutput(values.out, job.data);
  writeAtomically(join(values.out, 'training.json'), shareableRecord(job.run));
  const { temperature } = model.manifest.calibration;
  console.log(
    `Wrote ${values.out}: ${model.bytes.length} bytes, temperature ${temperature.toFixed(3)}.`,
  );
});
