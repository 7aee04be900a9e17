/** Hard hands: the pen sets again, written backwards, shakily, slanted, sparsely sampled. */
import type { Ink } from 'digit-pad/engine';
import { Random } from '../../support/random.js';
import { interval, markdownTable, percent } from '../format.js';
import { HARD_HANDS, type HardHand } from '../hard-writing.js';
import type { LabelledWriting } from '../read-set.js';
import type { Section } from '../section.js';
import { type EvaluationSet, penSets } from '../sets.js';
import { type Accuracy, accuracyOf } from '../statistics/statistics.js';

const SEED = 20;

interface HandFigures extends Accuracy {
  set: string;
  hand: string;
}

export const hardHandsSection: Section = {
  name: 'hands',
  title: 'Hard hands',
  async measure(evaluation) {
    const sets = penSets(evaluation.data, evaluation.split);
    const figures: HandFigures[] = [];
    for (const hand of HARD_HANDS) {
      for (const set of sets) {
        const { tallies } = await evaluation.read(
          hand.name === 'as written' ? set : rewritten(set, hand, evaluation.part(set.samples)),
        );
        figures.push({ set: set.name, hand: hand.name, ...accuracyOf(tallies) });
      }
    }
    return {
      lines: figures.map(
        ({ set, hand, accuracy, interval: range }) =>
          `${hand}, ${set}: ${percent(accuracy)} (${interval(range)})`,
      ),
      figures,
      places: { hands: table(sets, figures) },
    };
  },
};

function rewritten(set: EvaluationSet, hand: HardHand, samples: readonly LabelledWriting[]) {
  return {
    name: `${set.name}, ${hand.name}`,
    options: { ...set.options, ...hand.options },
    samples: samples.map((sample) => ({
      ...sample,
      writing: hand.write((sample.writing as Ink).strokes, new Random(SEED, sample.index)),
    })),
  };
}

function table(sets: readonly EvaluationSet[], figures: readonly HandFigures[]): string {
  return markdownTable(
    ['written', ...sets.flatMap(({ name }) => [name, '95 % interval'])],
    HARD_HANDS.map(({ name }) => [
      name,
      ...figures
        .filter(({ hand }) => hand === name)
        .flatMap(({ accuracy, interval: range }) => [percent(accuracy), interval(range)]),
    ]),
  );
}
