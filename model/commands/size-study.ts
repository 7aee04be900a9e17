/**
 * `npm run size-study`: trains networks of several sizes, and more seeds of the shipped one, on a third of
 * the schedule, and writes docs/size-study.md with a chart. A stopped run is continued, and results in
 * docs/size-study.json with the same recipe are kept.
 */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ARCHITECTURES, type ArchitectureName } from '../network/architectures.js';
import { requireData } from '../samples/data/locate.js';
import {
  keptText,
  recipeIdentity,
  resultsByRecipe,
  withResult,
} from '../size-study/kept-results.js';
import { measureSize, type SizeResult } from '../size-study/measure-size.js';
import { sizeStudyChart, sizeStudyPage } from '../size-study/page.js';
import { writeTogether } from '../support/atomic-files.js';
import { RECIPES, shorten, type TrainingRecipe } from '../training/recipes.js';
import { command, list, wholeNumber } from './command-line/options.js';
import { runCommand, stopSignal } from './command-line/run.js';
import { TrainingBar } from './command-line/training-bar.js';

interface Values {
  data?: string;
  runs: string;
  architectures: string[];
  seeds: string[];
  samples?: number;
  teacher: boolean;
  out: string;
}

const shipped: TrainingRecipe = RECIPES.digits;

const program = command('size-study', 'Trains networks of several sizes and compares them.')
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--runs <folder>', 'where each run is kept', 'runs/size-study')
  .option('--architectures <names>', 'with commas between', list, Object.keys(ARCHITECTURES))
  .option('--seeds <numbers>', 'more seeds of the shipped one', list, ['2', '3'])
  .option('--samples <n>', 'samples an epoch, instead of the recipe’s', wholeNumber)
  .option('--no-teacher', 'learn from labels alone')
  .option('--out <file>', 'the page; its chart goes into images/ beside it', 'docs/size-study.md');

/** The options that all networks of the study share. */
function commonRecipe({ samples, teacher }: Values): TrainingRecipe {
  return {
    ...shorten(shipped, 'third'),
    samplesPerEpoch: samples ?? shipped.samplesPerEpoch,
    teachers: teacher ? shipped.teachers : [],
  };
}

/** One recipe for each architecture, then one for each further seed of the shipped network. */
function recipesOf({ architectures, seeds }: Values, common: TrainingRecipe): TrainingRecipe[] {
  return [
    ...architectures.map((name) => ({ ...common, architecture: architecture(name) })),
    ...seeds.map((seed) => ({ ...common, seed: wholeNumber(seed) })),
  ];
}

function architecture(name: string): ArchitectureName {
  if (name in ARCHITECTURES) return name as ArchitectureName;
  const known = Object.keys(ARCHITECTURES).join(', ');
  throw new Error(`There is no architecture "${name}"; known ones: ${known}.`);
}

function writePage(out: string, results: readonly SizeResult[]): void {
  const chart = join(dirname(out), 'images', `${basename(out, '.md')}.svg`);
  mkdirSync(dirname(chart), { recursive: true });
  const link = relative(dirname(out), chart).replaceAll('\\', '/');
  writeTogether([
    [chart, sizeStudyChart(results, shipped.seed)],
    [keptBeside(out), keptText(results)],
    [out, sizeStudyPage(results, shipped.architecture, link)],
  ]);
}

/** The results from which a later call continues. */
function keptBeside(out: string): string {
  return join(dirname(out), `${basename(out, '.md')}.json`);
}

await runCommand(async () => {
  const values = program.parse().opts<Values>();
  const data = requireData(values.data);
  const signal = stopSignal();
  const common = commonRecipe(values);
  const recipes = recipesOf(values, common);
  let results = resultsByRecipe(keptBeside(values.out), common);
  for (const recipe of recipes) {
    console.log(`\n${recipe.architecture}, seed ${recipe.seed}, ${recipe.epochs} epochs`);
    if (results.some(({ identity }) => identity === recipeIdentity(recipe))) {
      console.log('Measured before.');
      continue;
    }
    const bar = new TrainingBar();
    const { runs } = values;
    const options = { recipe, data, runs, signal, onProgress: bar.show };
    const result = await measureSize(options).finally(() => bar.stop());
    if (!result) {
      console.log('Stopped; run the same command to continue.');
      return;
    }
    results = withResult(results, result);
    writePage(values.out, results);
  }
  console.log(`\nWrote ${values.out}.`);
});
