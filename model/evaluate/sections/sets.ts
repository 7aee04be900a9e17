/** The open sets: how much is right, for whom, and what goes wrong. */
import { interval, markdownTable, percent, thousands } from '../format.js';
import { type Answer, type Mistake, mistakeOf } from '../read-set.js';
import type { Section } from '../section.js';
import { evaluationSets } from '../sets.js';
import { type Accuracy, accuracyOf } from '../statistics/statistics.js';

interface SetFigures extends Accuracy {
  name: string;
  byWriter: boolean;
  mistakes: Record<Mistake, number>;
  misses: readonly Answer[];
}

export const setsSection: Section = {
  name: 'sets',
  title: 'Open sets',
  async measure(evaluation) {
    const figures: SetFigures[] = [];
    for (const set of evaluationSets(evaluation.data, evaluation.split)) {
      const { tallies, misses } = await evaluation.read(set);
      figures.push({
        name: set.name,
        byWriter: set.byWriter,
        ...accuracyOf(tallies),
        mistakes: countMistakes(misses),
        misses,
      });
    }
    return { lines: figures.map(line), figures, places: { sets: table(figures) } };
  },
};

function countMistakes(misses: readonly Answer[]): Record<Mistake, number> {
  const count = (kind: Mistake) => misses.filter((miss) => mistakeOf(miss) === kind).length;
  return {
    confused: count('confused'),
    'taken for several': count('taken for several'),
    refused: count('refused'),
  };
}

function line(set: SetFigures): string {
  const writers = set.byWriter
    ? `, mean over ${set.writers} writers ${percent(set.writerMean)}, 5th-percentile writer ${percent(set.fifthPercentileWriter)}`
    : '';
  const mistakes = Object.entries(set.mistakes).map(([kind, count]) => `${count} ${kind}`);
  return `${set.name}: ${percent(set.accuracy)} (${interval(set.interval)}) of ${thousands(set.count)}${writers}; wrong: ${mistakes.join(', ')}`;
}

function table(sets: readonly SetFigures[]): string {
  const head = [
    'set',
    'digits',
    'accuracy',
    '95 % interval',
    'mean over writers',
    '5th-percentile writer',
    'confused',
    'taken for several',
    'refused',
  ];
  return markdownTable(
    head,
    sets.map((set) => [
      set.name,
      thousands(set.count),
      `**${percent(set.accuracy)}**`,
      interval(set.interval),
      set.byWriter ? `${percent(set.writerMean)} of ${set.writers}` : '–',
      set.byWriter ? percent(set.fifthPercentileWriter) : '–',
      ...Object.values(set.mistakes),
    ]),
  );
}
