/** Reading numbers: whole strings, with and without a known length, by each segmenter, with marks. */
import { createRecognizer, type Recognizer } from 'digit-pad/engine';
import { interval, markdownTable, percent } from '../format.js';
import type { Evaluation, Section } from '../section.js';
import { type Accuracy, accuracyOf, tallyByWriter } from '../statistics/statistics.js';
import { compareSegmenters, segmenterLine, segmenterTable } from '../strings/compare-segmenters.js';
import { liveCost } from '../strings/live-cost.js';
import { readStrings } from '../strings/read-strings.js';
import {
  composedSets,
  DIGIT_BY_DIGIT,
  type StringSet,
  trueSegmentation,
  writtenSets,
} from '../strings/sets.js';
import { type SignedDecimal, signedDecimals } from '../strings/signed-decimals.js';

/** What the measurements share. */
interface Run {
  evaluation: Evaluation;
  recognizer: Recognizer;
}

interface StringFigures {
  name: string;
  count: number;
  aim?: number;
  unknown: Accuracy;
  known: Accuracy;
  /** Share of values that are among the first three. */
  among: number;
  /** The same classifier, given which strokes make which digit. */
  ideal?: number;
}

export const stringsSection: Section = {
  name: 'strings',
  title: 'Whole numbers',
  async measure(evaluation) {
    const { data, split } = evaluation;
    const { model } = evaluation.recognizer.info;
    const recognizer = await createRecognizer({ model, backend: 'wasm', worker: false });
    const run = { evaluation, recognizer };
    const sets = [...writtenSets(data, split), ...composedSets(data, split)];
    const strings: StringFigures[] = [];
    for (const set of sets) strings.push(await measureSet(run, set));
    const marked = sets.filter(({ samples }) => samples[0]?.digitStrokes);
    const segmenters = await compareSegmenters(run, marked);
    const marks = await measureMarks(run);
    const live = await liveCost(data, split, model);
    recognizer.dispose();
    const cost = `New classifications per stroke while a number of ten digits is written: median ${live.median}, maximum ${live.most} (${live.strokes} strokes).`;
    return {
      lines: [...strings.map(stringLine), ...segmenters.map(segmenterLine), ...marks.lines, cost],
      figures: { strings, segmenters, marks: marks.figures, live },
      places: {
        strings: stringTable(strings),
        segmenters: segmenterTable(segmenters),
        marks: marks.lines.join('\n'),
        live: cost,
      },
    };
  },
};

async function measureSet(run: Run, { name, samples, aim }: StringSet): Promise<StringFigures> {
  const part = run.evaluation.part(samples);
  const unknown = await readStrings(run, name, part, () => ({}));
  const known = await readStrings(run, `${name}, length known`, part, ({ label }) => ({
    length: label.length,
  }));
  const marked = part.every(({ digitStrokes }) => digitStrokes);
  const ideal = marked && (await readStrings(run, `${name}, cuts known`, part, trueSegmentation));
  return {
    name,
    count: part.length,
    aim,
    unknown: accuracyOf(tallyByWriter(unknown)),
    known: accuracyOf(tallyByWriter(known)),
    among: share(unknown, ({ among }) => among),
    ideal: ideal ? share(ideal, ({ right }) => right) : undefined,
  };
}

async function measureMarks(run: Run) {
  const { evaluation, recognizer } = run;
  const samples = evaluation.part(signedDecimals(evaluation.data, evaluation.split));
  if (samples.length === 0) {
    return { figures: undefined, lines: [`There are no marks of ${evaluation.split} writers.`] };
  }
  const options = { decimal: true, signed: true };
  const answers = await readStrings(run, 'signed decimals', samples, () => options);
  const accuracy = accuracyOf(tallyByWriter(answers));
  let [marks, taken] = [0, 0];
  for (const { writing, marks: own } of samples as readonly SignedDecimal[]) {
    const { digits } = await recognizer.recognize(writing);
    marks += own.length;
    taken += digits.filter(({ strokes }) => strokes.every((s) => own.includes(s))).length;
  }
  return {
    figures: { decimals: accuracy, marks, takenForDigits: taken },
    lines: [
      `Signed decimal numbers: ${percent(accuracy.accuracy)} of ${samples.length} are read correctly (95 % interval: ${interval(accuracy.interval)}).`,
      `Marks read as digits in a field without \`decimal\` and \`signed\`: ${percent(taken / marks)} of ${marks}.`,
    ],
  };
}

function stringLine({ name, count, unknown, known, among, ideal, aim }: StringFigures): string {
  const cuts = ideal === undefined ? '' : `, cuts known ${percent(ideal)}`;
  const goal = aim === undefined ? '' : ` (aim ${percent(aim, 0)})`;
  return `${name}: ${percent(unknown.accuracy)} (${interval(unknown.interval)}) of ${count}${goal}, length known ${percent(known.accuracy)} (${interval(known.interval)})${cuts}, among the first three ${percent(among)}`;
}

function stringTable(figures: readonly StringFigures[]): string {
  return markdownTable(
    [
      'strings',
      'count',
      'accuracy',
      '95 % interval',
      'goal',
      'accuracy, length known',
      '95 % interval',
      'accuracy, segmentation known',
      'value among the first three',
    ],
    figures.map(({ name, count, unknown, known, among, ideal, aim }) => [
      name === DIGIT_BY_DIGIT ? 'written digit by digit' : name,
      count,
      `**${percent(unknown.accuracy)}**`,
      interval(unknown.interval),
      aim === undefined ? '–' : `≥ ${percent(aim, 0)}`,
      percent(known.accuracy),
      interval(known.interval),
      percent(ideal),
      percent(among),
    ]),
  );
}

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length / items.length;
}
