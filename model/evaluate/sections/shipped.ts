/** The weights that ship, on the sets whose published test part was not trained with. */
import { createRecognizer } from 'digit-pad/engine';
import { interval, markdownTable, percent, thousands } from '../format.js';
import { addressOf, SHIPPED_MODEL } from '../models.js';
import { Evaluation, type Section } from '../section.js';
import { publishedSets } from '../sets.js';
import { accuracyOf } from '../statistics/statistics.js';

export const shippedSection: Section = {
  name: 'shipped',
  title: 'The weights that ship',
  async measure({ options }) {
    const recognizer = await createRecognizer({ model: addressOf(SHIPPED_MODEL), backend: 'wasm' });
    const evaluation = new Evaluation({ ...options, recognizer });
    const figures = [];
    for (const set of publishedSets(options.data, options.split)) {
      const { tallies } = await evaluation.read(set);
      figures.push({ name: set.name, byWriter: set.byWriter, ...accuracyOf(tallies) });
    }
    recognizer.dispose();
    return {
      lines: figures.map(
        (set) =>
          `${set.name}: ${percent(set.accuracy)} (${interval(set.interval)}) of ${thousands(set.count)}`,
      ),
      figures,
      places: {
        shipped: markdownTable(
          ['set', 'digits', 'accuracy', '95 % interval', 'mean over writers'],
          figures.map((set) => [
            set.name,
            thousands(set.count),
            `**${percent(set.accuracy)}**`,
            interval(set.interval),
            set.byWriter ? `${percent(set.writerMean)} of ${set.writers}` : '–',
          ]),
        ),
      },
    };
  },
};
