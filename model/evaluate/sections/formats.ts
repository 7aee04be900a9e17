/** What may be written: dates, amounts, telephone numbers …, and what knowing more of a number buys. */
import type { ReadOptions } from 'digit-pad/engine';
import { interval, markdownTable, percent } from '../format.js';
import { composedFormats } from '../formats/composed.js';
import { knowledgeSets } from '../formats/knowledge.js';
import { type WrittenLine, writtenLines } from '../formats/lines.js';
import type { Evaluation, Section } from '../section.js';
import { calibrationError, equalMassBins } from '../statistics/calibration.js';
import { accuracyOf, tallyByWriter } from '../statistics/statistics.js';
import type { LabelledString } from '../strings/sets.js';

interface Reading {
  right: boolean;
  writer: string;
  confidence: number;
  conflict: string | undefined;
}

interface Figures {
  name: string;
  count: number;
  aim?: number;
  accuracy: number;
  interval: readonly [number, number];
  /** Wrong values without a conflict, of all. */
  wrong: number;
  /** The same of those that are at least so sure as a field may ask for. */
  wrongSure: number;
  calibration: number;
  /** Milliseconds a reading. */
  time: number;
  /** Right without what is known. */
  plain?: number;
  /** Of numbers that do not keep to what is known: read as one that does, and at least so sure. */
  bent?: number;
  bentSure?: number;
}

/** What a field that must not be wrong asks for. */
const SURE = 0.9;

const TEN_BINS = 10;

const ALL_KINDS = 'all of these';

export const formatsSection: Section = {
  name: 'formats',
  title: 'What may be written',
  async measure(evaluation) {
    const { data, split } = evaluation;
    const figures: Figures[] = [];
    for (const { name, samples, options, aim } of composedFormats(data, split)) {
      figures.push(await measureSet(evaluation, name, samples, () => options, aim));
    }
    const known: Figures[] = [];
    for (const { name, samples, broken, options } of knowledgeSets(data, split)) {
      const plain = await measureSet(evaluation, `${name}, not known`, samples, () => ({}));
      const informed = await measureSet(evaluation, name, samples, () => options);
      const slips = await measureSet(evaluation, `${name}, broken`, broken, () => options);
      known.push({
        ...informed,
        plain: plain.accuracy,
        bent: slips.wrong,
        bentSure: slips.wrongSure,
      });
    }
    const lines: Figures[] = [];
    const written = writtenLines(data, split);
    for (const kind of [...new Set(written.map((line) => line.kind)), ALL_KINDS]) {
      const own = written.filter((line) => kind === ALL_KINDS || line.kind === kind);
      const optionsOf = (line: LabelledString) => (line as WrittenLine).options;
      const plain = await measureSet(evaluation, kind, own, () => ({}));
      const aim = kind === ALL_KINDS ? 0.85 : undefined;
      const informed = await measureSet(evaluation, kind, own, optionsOf, aim);
      lines.push({ ...informed, name: `written: ${kind}`, plain: plain.accuracy });
    }
    const all = [...figures, ...known, ...lines];
    return {
      lines: all.map(lineOf),
      figures: { formats: figures, known, lines },
      places: { formats: table(all) },
    };
  },
};

async function measureSet(
  evaluation: Evaluation,
  name: string,
  all: readonly LabelledString[],
  optionsOf: (sample: LabelledString) => ReadOptions,
  aim?: number,
): Promise<Figures> {
  const samples = evaluation.part(all);
  const readings: Reading[] = [];
  const started = performance.now();
  for (const sample of samples) {
    const recognition = await evaluation.recognizer.recognize(sample.writing, optionsOf(sample));
    const { value, confidence, conflict } = recognition;
    // Without a format, the digits are all that can be right.
    const isPlain = Object.keys(optionsOf(sample)).length === 0;
    const label = isPlain ? digitsOf(sample) : sample.label;
    const right = value === label && !conflict;
    readings.push({ right, writer: sample.writer, confidence, conflict });
    evaluation.progress(name, readings.length, samples.length);
  }
  const time = (performance.now() - started) / samples.length;
  const { accuracy, interval } = accuracyOf(tallyByWriter(readings));
  const claims = readings.map(({ confidence, right }) => ({ confidence, right }));
  const silent = readings.filter(({ right, conflict }) => !right && !conflict);
  return {
    name,
    count: samples.length,
    aim,
    accuracy,
    interval,
    wrong: silent.length / samples.length,
    wrongSure: silent.filter(({ confidence }) => confidence >= SURE).length / samples.length,
    calibration: calibrationError(equalMassBins(claims, TEN_BINS)),
    time,
  };
}

/** Of what stands there: the value of a date has others. */
function digitsOf(sample: LabelledString & { written?: string }): string {
  return (sample.written ?? sample.label).replace(/\D/g, '');
}

function lineOf(figures: Figures): string {
  const { name, count, accuracy, aim, wrong, wrongSure, calibration, time, plain, bent, bentSure } =
    figures;
  const goal = aim === undefined ? '' : ` (aim ${percent(aim, 0)})`;
  const before = plain === undefined ? '' : `, not known ${percent(plain)}`;
  const slips =
    bent === undefined ? '' : `; bent to fit ${percent(bent)}, and sure ${percent(bentSure)}`;
  return `${name}: ${percent(accuracy)} (${interval(figures.interval)}) of ${count}${goal}${before}; wrong without a conflict ${percent(wrong)}, and sure ${percent(wrongSure)}; calibration error ${percent(calibration)}; ${time.toFixed(1)} ms${slips}`;
}

function table(figures: readonly Figures[]): string {
  return markdownTable(
    [
      'what is written',
      'count',
      'right',
      '95 % interval',
      'aim',
      'not known',
      'wrong without a conflict',
      `and at least ${percent(SURE, 0)} sure`,
      'calibration error',
      'broken, and bent to fit',
    ],
    figures.map((row) => [
      row.name,
      row.count,
      `**${percent(row.accuracy)}**`,
      interval(row.interval),
      row.aim === undefined ? '–' : `≥ ${percent(row.aim, 0)}`,
      percent(row.plain),
      percent(row.wrong),
      percent(row.wrongSure),
      percent(row.calibration),
      row.bent === undefined ? '–' : `${percent(row.bent)} (sure ${percent(row.bentSure)})`,
    ]),
  );
}
