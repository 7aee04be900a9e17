/**
 * `npm run compare`: trains and measures earlier systems beside the shipped model, and writes the page
 * with its chart. A stopped run is continued.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import cliProgress from 'cli-progress';
import { measure } from '../compare/measure.js';
import { accuracy } from '../compare/metrics.js';
import { digitsPage } from '../compare/page/digits-page.js';
import {
  type Comparison,
  comparisonChart,
  comparisonPage,
  markdownList,
} from '../compare/page/page.js';
import { whoIsAhead } from '../compare/page/verdict.js';
import { FULL, QUICK } from '../compare/plan.js';
import {
  publishedText,
  readResult,
  type SystemResult,
  takeUpPublished,
} from '../compare/result.js';
import { testSets } from '../compare/sets.js';
import { SYSTEMS, systemsNamed } from '../compare/systems/index.js';
import { percent } from '../evaluate/format.js';
import { writePages } from '../evaluate/page-figures.js';
import { requireData } from '../samples/data/locate.js';
import { writeTogether } from '../support/atomic-files.js';
import { command, list } from './command-line/options.js';
import { runCommand, stopSignal } from './command-line/run.js';

interface Values {
  data?: string;
  only?: string[];
  quick: boolean;
  runs?: string;
  out?: string;
  models?: string;
}

/** The published page; the README says what it found. */
const PAGE = 'docs/comparison.md';
/** What the page was made from. */
const RESULTS = 'docs/comparison.json';

const program = command('compare', 'Measures earlier systems beside the shipped model.')
  .option('--only <names>', 'with commas between', list)
  .option(
    '--quick',
    'a small part of the data, to test the command; takes minutes, the figures mean nothing',
    false,
  )
  .option('--data <folder>', 'the open data (default: DIGIT_PAD_DATA, or the usual places)')
  .option('--runs <folder>', 'what is kept of each system (default: runs/compare)')
  .option(
    '--out <file>',
    'the page (default: docs/comparison.md; with --quick, in the runs folder)',
  );

/** Between two lines where the output is no terminal, ms. */
const LOG_EVERY_MS = 60_000;

function progressBar() {
  const bar = new cliProgress.SingleBar({
    format: '  step {value} of {total} | loss {loss} | {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: LOG_EVERY_MS,
  });
  return {
    show(step: number, steps: number, loss: number) {
      if (bar.isActive) bar.update(step, { loss: loss.toFixed(3) });
      else bar.start(steps, step, { loss: loss.toFixed(3) });
    },
    stop: () => bar.stop(),
  };
}

function writeComparison(out: string, comparison: Comparison): void {
  const name = basename(out, '.md');
  const chart = `images/${name}.svg`;
  const digits = `${name}-digits.md`;
  const results = `${name}.json`;
  const folder = dirname(out);
  mkdirSync(join(folder, 'images'), { recursive: true });
  writeTogether([
    [join(folder, chart), comparisonChart(comparison)],
    [join(folder, digits), digitsPage(comparison)],
    [join(folder, results), publishedText(comparison.results)],
    [out, comparisonPage(comparison, { chart, digits, results })],
  ]);
}

function lineOf({ name, sets }: SystemResult): string {
  const figures = sets.map(({ name: set, confusions: { published, ours } }) => {
    return `${set} ${percent(accuracy(published))} as published, ${percent(accuracy(ours))} ours`;
  });
  return `${name}: ${figures.join('; ')}`;
}

await runCommand(async () => {
  const { data: folder, only, quick, models, ...values } = program.parse().opts<Values>();
  if (models && quick) throw new Error('--models is for whole runs: leave --quick out.');
  const wanted = only ? systemsNamed(only) : SYSTEMS;
  const data = requireData(folder);
  const plan = quick ? QUICK : FULL;
  const runs = values.runs ?? (quick ? 'runs/compare-quick' : 'runs/compare');
  const out = values.out ?? (quick ? join(runs, 'comparison.md') : PAGE);
  if (out === PAGE) takeUpPublished(RESULTS, runs);
  const signal = stopSignal();
  const sets = testSets(data, plan.digits);
  for (const system of wanted) {
    const bar = progressBar();
    const onPhase = (what: string) => {
      bar.stop();
      console.log(`${system.name}: ${what}`);
    };
    const options = { system, plan, sets, data, runs, signal, onStep: bar.show, onPhase };
    const result = await measure(options).finally(() => bar.stop());
    if (!result) {
      console.log('\nStopped; run the same command to continue.');
      return;
    }
    console.log(lineOf(result));
    if (models && system.kind === 'network') {
      cpSync(join(runs, system.name, 'model'), join(models, system.name), { recursive: true });
    }
    // With --only, the others stand on the page as they were measured before.
    const results = SYSTEMS.flatMap(({ name }) => readResult(join(runs, name)) ?? []);
    const text = ['npm run compare', ...(quick ? ['--', '--quick'] : [])].join(' ');
    writeComparison(out, { systems: SYSTEMS, results, command: text, quick });
    const ahead = whoIsAhead(SYSTEMS, results);
    if (out === PAGE && ahead.length > 0) writePages({ compare: markdownList(ahead).trim() });
  }
  console.log(`\nWritten: ${out}.`);
});
