/** Hard writing: the pen sets again, drawn backwards, shaky, slanted, or with few samples. */
import type { Ink } from 'digit-pad/engine';
import { Random } from '../../support/random.js';
import { interval, markdownTable, percent } from '../format.js';
import { HARD_WRITING, type HardWriting } from '../hard-writing.js';
import type { LabelledWriting } from '../read-set.js';
import type { Section } from '../section.js';
import { type EvaluationSet, penSets } from '../sets.js';
import { type Accuracy, accuracyOf } from '../statistics/statistics.js';

const SEED = 20;

interface HardWritingFigures extends Accuracy {
  set: string;
  variant: string;
}

export const hardWritingSection: Section = {
  name: 'hard-writing',
  title: 'Hard writing',
  async measure(evaluation) {
    const sets = penSets(evaluation.data, evaluation.split);
    const figures: HardWritingFigures[] = [];
    for (const variant of HARD_WRITING) {
      for (const set of sets) {
        const { tallies } = await evaluation.read(
          variant.name === 'none' ? set : rewritten(set, variant, evaluation.part(set.samples)),
        );
        figures.push({ set: set.name, variant: variant.name, ...accuracyOf(tallies) });
      }
    }
    return {
      lines: figures.map(
        ({ set, variant, accuracy, interval: range }) =>
          `${variant}, ${set}: ${percent(accuracy)} (${interval(range)})`,
      ),
      figures,
      places: { 'hard-writing': table(sets, figures) },
    };
  },
};

function rewritten(set: EvaluationSet, variant: HardWriting, samples: readonly LabelledWriting[]) {
  return {
    name: `${set.name}, ${variant.name}`,
    options: { ...set.options, ...variant.options },
    samples: samples.map((sample) => ({
      ...sample,
      writing: variant.write((sample.writing as Ink).strokes, new Random(SEED, sample.index)),
    })),
  };
}

function table(sets: readonly EvaluationSet[], figures: readonly HardWritingFigures[]): string {
  return markdownTable(
    ['change', ...sets.flatMap(({ name }) => [name, '95 % interval'])],
    HARD_WRITING.map(({ name }) => [
      name,
      ...figures
        .filter(({ variant }) => variant === name)
        .flatMap(({ accuracy, interval: range }) => [percent(accuracy), interval(range)]),
    ]),
  );
}
