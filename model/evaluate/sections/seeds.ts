/** The shipped network beside the same architecture trained from other seeds: how much figures vary between seeds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRecognizer } from 'digit-pad/engine';
import { RECIPES } from '../../training/recipes.js';
import type { RunRecord } from '../../training/trainer/run-record.js';
import { interval, markdownTable, percent } from '../format.js';
import { Evaluation, type Section, type SectionResult } from '../section.js';
import { evaluationSets } from '../sets.js';
import { type Accuracy, accuracyOf } from '../statistics/statistics.js';

/** Where `npm run size-study` keeps its runs. */
const RUNS = 'runs/size-study';

interface Seed {
  seed: number;
  epochs: number;
  model: URL;
}

interface SeedFigures {
  name: string;
  sets: readonly (Accuracy & { name: string; byWriter: boolean })[];
}

export const seedsSection: Section = {
  name: 'seeds',
  title: 'Other seeds',
  async measure(evaluation): Promise<SectionResult> {
    const seeds = furtherSeeds(RUNS);
    if (seeds.length === 0) {
      return {
        lines: [`None in ${RUNS}; npm run size-study trains them.`],
        figures: [],
        places: {},
      };
    }
    const { seed, epochs } = RECIPES['every-hand'];
    const name = `shipped: recipe \`every-hand\`, seed ${seed}, ${epochs} epochs`;
    const figures = [await readSets(name, evaluation)];
    for (const { seed, epochs, model } of seeds) {
      const recognizer = await createRecognizer({ model, backend: 'wasm' });
      const other = new Evaluation({ ...evaluation.options, recognizer });
      figures.push(await readSets(`recipe \`digits\`, seed ${seed}, ${epochs} epochs`, other));
      recognizer.dispose();
    }
    return { lines: figures.map(line), figures, places: { seeds: table(figures) } };
  },
};

/** Finished runs of the recipe `digits` with another seed than the recipe's own. */
function furtherSeeds(runs: string): Seed[] {
  const folders = existsSync(runs) ? readdirSync(runs).map((name) => join(runs, name)) : [];
  return folders.flatMap((folder) => {
    const manifest = join(folder, 'model', 'manifest.json');
    if (!existsSync(manifest)) return [];
    const { recipe } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunRecord;
    const { architecture, seed, epochs } = recipe;
    if (architecture !== RECIPES.digits.architecture || seed === RECIPES.digits.seed) return [];
    return [{ seed, epochs, model: pathToFileURL(manifest) }];
  });
}

async function readSets(name: string, evaluation: Evaluation): Promise<SeedFigures> {
  const sets: SeedFigures['sets'][number][] = [];
  for (const set of evaluationSets(evaluation.data, evaluation.split)) {
    const { tallies } = await evaluation.read(set);
    sets.push({ name: set.name, byWriter: set.byWriter, ...accuracyOf(tallies) });
  }
  return { name, sets };
}

function line({ name, sets }: SeedFigures): string {
  return `${name}: ${sets.map((set) => `${set.name} ${percent(set.accuracy)}`).join(', ')}`;
}

function table(figures: readonly SeedFigures[]): string {
  const cell = (set: SeedFigures['sets'][number]) => {
    const writers = set.byWriter ? `; mean over writers ${percent(set.writerMean)}` : '';
    return `${percent(set.accuracy)} (${interval(set.interval)}${writers})`;
  };
  return markdownTable(
    ['network', ...figures[0]!.sets.map(({ name }) => name)],
    figures.map(({ name, sets }) => [name, ...sets.map(cell)]),
  );
}
