/** Every writer of the sets without a published test part, read by a network that has never seen their hand. */
import { createRecognizer, type Recognizer } from 'digit-pad/engine';
import { chooseFold, parseFold } from '../../samples/data/index.js';
import { interval, markdownTable, percent, thousands } from '../format.js';
import { addressOf, type FoldModel, foldModels } from '../models.js';
import { Evaluation, type Section, type SectionResult } from '../section.js';
import { evaluationSets } from '../sets.js';
import { type Accuracy, accuracyOf, type Tally, tallyByWriter } from '../statistics/statistics.js';
import { readStrings } from '../strings/read-strings.js';
import { writtenSets } from '../strings/sets.js';
import { smallSets } from './continental.js';

interface Row extends Accuracy {
  name: string;
  /** MNIST's writers are unknown. */
  byWriter: boolean;
}

export const crossValidationSection: Section = {
  name: 'cross-validation',
  title: 'Cross-validation by writer',
  async measure(evaluation): Promise<SectionResult> {
    const models = foldModels();
    if (models.length === 0) {
      return {
        lines: ['The networks of the folds are missing; docs/training.md says how to train them.'],
        figures: [],
        places: {},
      };
    }
    const rows = await readAll(evaluation, models);
    return {
      lines: rows.map(
        (row) =>
          `${row.name}: ${percent(row.accuracy)} (${interval(row.interval)}) of ${thousands(row.count)}${row.byWriter ? `, mean over ${row.writers} writers ${percent(row.writerMean)}, 5th-percentile writer ${percent(row.fifthPercentileWriter)}` : ''}`,
      ),
      figures: rows,
      places: { 'cross-validation': table(rows) },
    };
  },
};

/** All folds together. A set with a published test part is read by the network of each fold: mean of them. */
async function readAll(evaluation: Evaluation, models: readonly FoldModel[]): Promise<Row[]> {
  const tallies = new Map<string, { byWriter: boolean; all: Tally[] }>();
  const add = (name: string, byWriter: boolean, own: readonly Tally[]) => {
    const known = tallies.get(name) ?? { byWriter, all: [] };
    known.all.push(...own);
    tallies.set(name, known);
  };
  try {
    for (const { fold, manifest } of models) {
      chooseFold(parseFold(fold));
      const recognizer = await createRecognizer({ model: addressOf(manifest), backend: 'wasm' });
      await readFold(new Evaluation({ ...evaluation.options, recognizer }), recognizer, add);
      recognizer.dispose();
    }
  } finally {
    chooseFold(undefined);
  }
  return [...tallies].map(([name, { byWriter, all }]) => ({
    name,
    byWriter,
    ...accuracyOf(joined(all)),
  }));
}

async function readFold(
  evaluation: Evaluation,
  recognizer: Recognizer,
  add: (name: string, byWriter: boolean, tallies: readonly Tally[]) => void,
): Promise<void> {
  const { data, split } = evaluation;
  for (const set of [...evaluationSets(data, split), ...smallSets(evaluation)]) {
    const { tallies } = await evaluation.read(set);
    add(set.name.replace(` ${split} writers`, ''), set.byWriter, tallies);
  }
  for (const { name, samples } of writtenSets(data, split)) {
    const part = evaluation.part(samples);
    for (const known of [false, true]) {
      const what = `strings, ${name}, length ${known ? 'known' : 'unknown'}`;
      const answers = await readStrings({ evaluation, recognizer }, what, part, ({ label }) =>
        known ? { length: label.length } : {},
      );
      add(what, true, tallyByWriter(answers));
    }
  }
}

/** One tally a writer, who may have been read by several networks. */
function joined(tallies: readonly Tally[]): Tally[] {
  const byWriter = new Map<string, Tally>();
  for (const { writer, right, count } of tallies) {
    const known = byWriter.get(writer);
    byWriter.set(writer, {
      writer,
      right: right + (known?.right ?? 0),
      count: count + (known?.count ?? 0),
    });
  }
  return [...byWriter.values()];
}

function table(rows: readonly Row[]): string {
  return markdownTable(
    ['set', 'readings', 'accuracy', '95 % interval', 'mean over writers', '5th-percentile writer'],
    rows.map((row) => [
      row.name,
      thousands(row.count),
      `**${percent(row.accuracy)}**`,
      interval(row.interval),
      row.byWriter ? `${percent(row.writerMean)} of ${row.writers}` : '–',
      row.byWriter ? percent(row.fifthPercentileWriter) : '–',
    ]),
  );
}
