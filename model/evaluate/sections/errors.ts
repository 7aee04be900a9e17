/** Every wrong answer on the open sets, as a picture, with how it was judged by eye. */

import { byCorrectedLabels, correctionsOf } from '../corrected-labels.js';
import { errorSheet } from '../drawings/error-sheet.js';
import { markdownTable, percent } from '../format.js';
import { type Judgement, judgementOf, readJudgements } from '../judgements.js';
import { type Answer, mistakeOf } from '../read-set.js';
import type { Section } from '../section.js';
import { type EvaluationSet, evaluationSets } from '../sets.js';
import { accuracyOf, tallyByWriter } from '../statistics/statistics.js';

interface JudgedMiss extends Answer {
  judgement: Judgement | 'not judged';
}

interface SetErrors {
  set: EvaluationSet;
  sheet: string;
  misses: readonly JudgedMiss[];
  answers: readonly Answer[];
}

export const errorsSection: Section = {
  name: 'errors',
  title: 'Errors, judged by eye',
  async measure(evaluation) {
    const judgements = readJudgements();
    const sets: SetErrors[] = [];
    for (const set of evaluationSets(evaluation.data, evaluation.split)) {
      const { answers, misses } = await evaluation.read(set);
      sets.push({
        set,
        sheet: `errors-${set.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.svg`,
        answers,
        misses: misses.map((miss) => ({
          ...miss,
          judgement: judgementOf(judgements, set.name, miss.index),
        })),
      });
    }
    return {
      lines: sets.map(summary),
      figures: sets.map(({ set, misses }) => ({ set: set.name, misses })),
      places: {
        errors: page(sets),
        judged: judgedTable(sets),
        corrected: correctedTable(sets),
      },
      files: Object.fromEntries(sets.map((of) => [`docs/images/${of.sheet}`, sheetOf(of)])),
    };
  },
};

/** In the order of the sheet: left to right, top to bottom. */
function sheetOf({ set, misses }: SetErrors): string {
  const samples = new Map(set.samples.map((sample) => [sample.index, sample]));
  return errorSheet(
    misses.map((miss) => ({
      sample: samples.get(miss.index)!,
      caption: [`${miss.label} → ${answerOf(miss)}`, `#${miss.index}`],
    })),
    `Wrong answers on ${set.name}: label → answer`,
  );
}

function answerOf({ value }: Answer): string {
  return value === '' ? 'refused' : value;
}

const JUDGED = ['mislabelled', 'ambiguous', 'our mistake', 'not judged'] as const;

function countsOf({ misses }: SetErrors): number[] {
  return JUDGED.map((kind) => misses.filter(({ judgement }) => judgement === kind).length);
}

function summary(of: SetErrors): string {
  const counts = countsOf(of).map((count, i) => `${count} ${JUDGED[i]}`);
  const corrected = accuracyOf(tallyByWriter(byCorrectedLabels(of.set.name, of.answers)));
  return `${of.set.name}: ${of.misses.length} wrong: ${counts.join(', ')}; ${percent(corrected.accuracy)} right by the corrected labels, mean over writers ${percent(corrected.writerMean)}`;
}

function judgedTable(sets: readonly SetErrors[]): string {
  return markdownTable(
    [
      'set',
      'wrong answers',
      ...JUDGED,
      'accuracy, published labels',
      'accuracy, corrected labels',
      'mean over writers, corrected labels',
    ],
    sets.map((of) => {
      const labelled = accuracyOf(tallyByWriter(of.answers));
      const corrected = accuracyOf(tallyByWriter(byCorrectedLabels(of.set.name, of.answers)));
      return [
        of.set.name,
        of.misses.length,
        ...countsOf(of),
        percent(labelled.accuracy),
        `**${percent(corrected.accuracy)}**`,
        of.set.byWriter ? percent(corrected.writerMean) : '–',
      ];
    }),
  );
}

/** The list itself. */
function correctedTable(sets: readonly SetErrors[]): string {
  const rows = sets.flatMap(({ set }) => {
    const samples = new Map(set.samples.map((sample) => [sample.index, sample]));
    return correctionsOf(set.name).flatMap(({ index, label }) => {
      const sample = samples.get(index);
      return sample ? [[set.name, index, sample.label, label ?? 'not a whole digit']] : [];
    });
  });
  return markdownTable(['set', 'index', 'published label', 'corrected label'], rows);
}

function page(sets: readonly SetErrors[]): string {
  return sets
    .map(({ set, sheet, misses }) => {
      const rows = misses.map((miss) => [
        miss.index,
        miss.label,
        answerOf(miss),
        mistakeOf(miss),
        percent(miss.confidence, 0),
        set.byWriter ? miss.writer : '–',
        miss.judgement,
      ]);
      const head = ['index', 'label', 'answer', 'error', 'confidence', 'writer', 'judgement'];
      return [
        `## ${set.name}`,
        `![Wrong answers on ${set.name}, in the order of the table](images/${sheet})`,
        `Pictures: ${set.credit}.`,
        markdownTable(head, rows),
      ].join('\n\n');
    })
    .join('\n\n');
}
