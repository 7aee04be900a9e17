/** Regional forms of digits: drawn from templates, and by the writers of the small sets. */
import type { Stroke } from 'digit-pad/engine';
import { SMALL_SETS, smallSetDigits } from '../../samples/data/index.js';
import { continentalDigits } from '../continental/digits.js';
import { interval, markdownTable, percent, thousands } from '../format.js';
import type { Answer } from '../read-set.js';
import type { Evaluation, Section } from '../section.js';
import type { EvaluationSet } from '../sets.js';
import { type Accuracy, accuracyOf, tallyByWriter } from '../statistics/statistics.js';

/** Each writes every form once. */
const HANDS = 60;

const CREDITS = {
  uji: 'UJI Pen Characters (version 2), Prat, Marzal, Martín, Ramos-Garijo, Castro, CC BY 4.0',
  ipad: 'handwritten-digits-corpus, S. Kahl, Apache-2.0',
  lipitk: 'Lipi toolkit, HP Labs, MIT',
  numberpad: 'NumberPad, B. Maxwell, Apache-2.0',
} as const;

interface Row {
  what: string;
  accuracy: Accuracy;
  onesAndSevens?: Accuracy;
}

export const continentalSection: Section = {
  name: 'continental',
  title: 'Regional forms of digits',
  async measure(evaluation) {
    const rows: Row[] = [];
    for (const set of setsOf(evaluation)) {
      const { answers } = await evaluation.read(set);
      rows.push({
        what: set.name,
        accuracy: accuracyOf(tallyByWriter(answers)),
        onesAndSevens: accuracyOf(tallyByWriter(answers.filter(isOneOrSeven))),
      });
      if (set.name === FORMS) rows.push(...byDigit(answers));
    }
    return {
      lines: rows.map(
        ({ what, accuracy, onesAndSevens }) =>
          `${what}: ${percent(accuracy.accuracy)} (${interval(accuracy.interval)}) of ${accuracy.count}${onesAndSevens ? `; 1s and 7s ${percent(onesAndSevens.accuracy)} of ${onesAndSevens.count}` : ''}`,
      ),
      figures: rows,
      places: { continental: table(rows) },
    };
  },
};

const FORMS = 'forms from templates';

function setsOf(evaluation: Evaluation): EvaluationSet[] {
  return [
    asSet(FORMS, 'drawn by this project', continentalDigits(HANDS)),
    ...smallSets(evaluation),
  ];
}

/** Those of the small sets that have writers of the split. */
export function smallSets({ data, split }: Evaluation): EvaluationSet[] {
  return SMALL_SETS.map((set) => {
    const digits = smallSetDigits(data, set, split);
    return asSet(`${set} ${split} writers`, CREDITS[set], digits);
  }).filter(({ samples }) => samples.length > 0);
}

function asSet(
  name: string,
  credit: string,
  digits: readonly { label: string | number; writer: string; strokes: Stroke[] }[],
): EvaluationSet {
  const samples = digits.map(({ label, writer, strokes }, index) => ({
    index,
    label: String(label),
    writer,
    writing: { strokes },
  }));
  return { name, credit, byWriter: true, samples, options: {} };
}

function isOneOrSeven({ label }: Answer): boolean {
  return label === '1' || label === '7';
}

function byDigit(answers: readonly Answer[]): Row[] {
  const labels = [...new Set(answers.map(({ label }) => label))].sort();
  return labels.map((digit) => {
    const own = answers.filter(({ label }) => label === digit);
    return { what: `… of ${digit}`, accuracy: accuracyOf(tallyByWriter(own)) };
  });
}

function table(rows: readonly Row[]): string {
  return markdownTable(
    ['samples', 'digits', 'accuracy', '95 % interval', 'accuracy on 1 and 7'],
    rows.map(({ what, accuracy, onesAndSevens }) => [
      what,
      thousands(accuracy.count),
      `**${percent(accuracy.accuracy)}**`,
      interval(accuracy.interval),
      percent(onesAndSevens?.accuracy),
    ]),
  );
}
