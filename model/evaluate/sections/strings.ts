/** Reading numbers: whole strings, with and without a known length, by each segmenter, with marks. */
import type { ReadOptions } from 'digit-pad/engine';
import { interval, markdownTable, percent } from '../format.js';
import type { Answer } from '../read-set.js';
import type { Evaluation, Section } from '../section.js';
import { type Accuracy, accuracyOf, tallyByWriter } from '../statistics.js';
import { liveCost } from '../strings/live-cost.js';
import {
  composedSets,
  DIGIT_BY_DIGIT,
  type LabelledString,
  type StringSet,
  trueSegmentation,
  writtenSets,
} from '../strings/sets.js';
import { type SignedDecimal, signedDecimals } from '../strings/signed-decimals.js';

/** Strings of each composed set that every segmenter reads. */
const COMPARED = 300;

/** A value counts as found when it is among the first so many. */
const AMONG = 3;

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

interface SegmenterFigures {
  segmenter: string;
  set: string;
  accuracy: number;
  milliseconds: number;
}

export const stringsSection: Section = {
  name: 'strings',
  title: 'Whole numbers',
  async measure(evaluation) {
    const sets = [
      ...writtenSets(evaluation.data, evaluation.split),
      ...composedSets(evaluation.data, evaluation.split),
    ];
    const strings: StringFigures[] = [];
    for (const set of sets) strings.push(await measureSet(evaluation, set));
    const segmenters = await compareSegmenters(evaluation, sets);
    const marks = await measureMarks(evaluation);
    const live = await liveCost(
      evaluation.data,
      evaluation.split,
      evaluation.recognizer.info.model,
    );
    const cost = `One more stroke in a number of ten digits: ${live.median} new classifications at the median, ${live.most} at the most (${live.strokes} strokes).`;
    return {
      lines: [
        ...strings.map(stringLine),
        ...segmenters.map(
          ({ segmenter, set, accuracy, milliseconds }) =>
            `${segmenter}, ${set}: ${percent(accuracy)}, ${milliseconds.toFixed(1)} ms`,
        ),
        ...marks.lines,
        cost,
      ],
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

interface Read extends Answer {
  /** Whether the right value is among the first ones. */
  among: boolean;
}

async function read(
  evaluation: Evaluation,
  what: string,
  samples: readonly LabelledString[],
  optionsFor: (sample: LabelledString) => ReadOptions,
): Promise<Read[]> {
  const answers: Read[] = [];
  for (const sample of samples) {
    const { index, label, writer, writing } = sample;
    const recognition = await evaluation.recognizer.recognize(writing, optionsFor(sample));
    const { value, confidence, digits, alternatives } = recognition;
    const among = alternatives.slice(0, AMONG).some((candidate) => candidate.value === label);
    answers.push({
      index,
      label,
      writer,
      value,
      right: value === label,
      confidence,
      digits,
      among,
    });
    evaluation.progress(what, answers.length, samples.length);
  }
  return answers;
}

async function measureSet(
  evaluation: Evaluation,
  { name, samples, aim }: StringSet,
): Promise<StringFigures> {
  const part = evaluation.part(samples);
  const unknown = await read(evaluation, name, part, () => ({}));
  const known = await read(evaluation, `${name}, length known`, part, ({ label }) => ({
    length: label.length,
  }));
  const marked = part.every(({ digitStrokes }) => digitStrokes);
  const ideal = marked && (await read(evaluation, `${name}, cuts known`, part, trueSegmentation));
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

async function compareSegmenters(
  evaluation: Evaluation,
  sets: readonly StringSet[],
): Promise<SegmenterFigures[]> {
  const figures: SegmenterFigures[] = [];
  const compared = sets.filter(({ samples }) => samples[0]?.digitStrokes);
  for (const segmenter of ['lattice', 'strokes', 'contours', 'cells']) {
    for (const { name, samples } of compared) {
      const some = evaluation.part(samples).slice(0, COMPARED);
      const began = performance.now();
      const answers = await read(evaluation, `${segmenter}, ${name}`, some, (sample) => ({
        segmenter,
        cells: segmenter === 'cells' ? cellsOf(sample) : undefined,
      }));
      figures.push({
        segmenter,
        set: name,
        accuracy: share(answers, ({ right }) => right),
        milliseconds: (performance.now() - began) / some.length,
      });
    }
  }
  return figures;
}

/** Boxes that meet midway between the middles of neighbouring digits, as printed ones would. */
function cellsOf({ writing, digitStrokes }: LabelledString): ReadOptions['cells'] {
  const extents = digitStrokes!.map((own) => {
    const xs = own.flatMap((stroke) => writing.strokes[stroke]!.points.map(({ x }) => x));
    return { left: Math.min(...xs), right: Math.max(...xs) };
  });
  const ys = writing.strokes.flatMap(({ points }) => points.map(({ y }) => y));
  const [y, height] = [Math.min(...ys), Math.max(...ys) - Math.min(...ys)];
  const borders = extents.slice(1).map(({ left }, i) => (left + extents[i]!.right) / 2);
  return extents.map(({ left, right }, i) => {
    const x = borders[i - 1] ?? left;
    return { x, y, width: Math.max(0, (borders[i] ?? right) - x), height };
  });
}

async function measureMarks(evaluation: Evaluation) {
  const samples = evaluation.part(signedDecimals(evaluation.data, evaluation.split));
  const name = 'signed decimals';
  const answers = await read(evaluation, name, samples, () => ({ decimal: true, signed: true }));
  const accuracy = accuracyOf(tallyByWriter(answers));
  let [marks, taken] = [0, 0];
  for (const { writing, marks: own } of samples as readonly SignedDecimal[]) {
    const { digits } = await evaluation.recognizer.recognize(writing);
    marks += own.length;
    taken += digits.filter(({ strokes }) => strokes.every((s) => own.includes(s))).length;
  }
  return {
    figures: { decimals: accuracy, marks, takenForDigits: taken },
    lines: [
      `Signed decimals with marks of ${evaluation.split} writers: ${percent(accuracy.accuracy)} (${interval(accuracy.interval)}) of ${samples.length}.`,
      `Marks read as digits in plain fields: ${percent(taken / marks)} of ${marks}.`,
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
      'right',
      '95 % interval',
      'aim',
      'length known',
      '95 % interval',
      'cuts known',
      'among the first three',
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

function segmenterTable(figures: readonly SegmenterFigures[]): string {
  const sets = [...new Set(figures.map(({ set }) => set))];
  const names = [...new Set(figures.map(({ segmenter }) => segmenter))];
  return markdownTable(
    ['segmenter', ...sets],
    names.map((name) => [
      `\`${name}\``,
      ...figures
        .filter(({ segmenter }) => segmenter === name)
        .map(({ accuracy, milliseconds }) => `${percent(accuracy)}, ${milliseconds.toFixed(1)} ms`),
    ]),
  );
}

function share<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length / items.length;
}
