/**
 * "Not a digit": the share of shapes that are no digit that is refused, with a threshold that refuses
 * one real digit in a hundred (chosen on dev writers), and with the engine's own.
 */
import type { Ink } from 'digit-pad/engine';
import { pendigits, type Split, unipenDigits } from '../../samples/data/index.js';
import { errorSheet, type SheetEntry } from '../drawings/error-sheet.js';
import { interval, markdownTable, percent, thousands } from '../format.js';
import { drawNotDigits, NOT_DIGIT_KINDS, type NotDigit } from '../not-digits/index.js';
import type { Evaluation, Section } from '../section.js';
import { penSets } from '../sets.js';
import { chanceOfNone, isRefused, refusalThreshold } from '../statistics/refusal.js';
import { type Accuracy, accuracyOf, tallyByWriter } from '../statistics/statistics.js';

/** Of real digits, chosen on dev writers. */
const REFUSED_DIGITS = 0.01;

/** Shapes of each kind, unless `--sample` says less. */
const SHAPES = 1000;

/** Shapes of each kind that the page shows: a row of the sheet. */
const SHOWN = 8;

const SHEET = 'docs/images/not-a-digit.svg';

/** A shape that is no digit and is read with at least this confidence is silently wrong. */
const SURE = 0.9;

interface RefusalFigures {
  kind: string;
  /** Refused at the threshold from dev writers, as "right". */
  atThreshold: Accuracy;
  /** Refused by the engine as it ships, 0…1. */
  byEngine: number;
  /** Read in a free field, length unknown, with a value of which the engine is sure, 0…1. */
  sure: number;
}

interface Reading {
  writer: string;
  /** Of the shape as one proposal. */
  none: number;
  /** '' where the engine refuses it. */
  value: string;
  sure: boolean;
}

export const notADigitSection: Section = {
  name: 'not-digits',
  title: 'Not a digit',
  async measure(evaluation) {
    const dev = await readDigits(evaluation, 'dev');
    const threshold = refusalThreshold(
      dev.flatMap(({ readings }) => readings.map(({ none }) => none)),
      REFUSED_DIGITS,
    );
    const real = evaluation.split === 'dev' ? dev : await readDigits(evaluation, evaluation.split);
    const figures = real.map(({ name, readings }) => summarize(name, readings, threshold));
    const digits = [
      ...pendigits(evaluation.data, evaluation.split),
      ...unipenDigits(evaluation.data, evaluation.split),
    ];
    const shown: SheetEntry[] = [];
    for (const kind of NOT_DIGIT_KINDS) {
      const shapes = drawNotDigits(
        kind,
        digits,
        Math.min(SHAPES, evaluation.options.sample ?? SHAPES),
      );
      const readings = await readShapes(evaluation, kind.name, shapes);
      figures.push(summarize(kind.name, readings, threshold));
      shown.push(...sheetRow(shapes, readings, threshold));
    }
    const line = `threshold ${threshold.toPrecision(3)}, so that ${percent(REFUSED_DIGITS, 0)} of the dev writers' digits are refused`;
    return {
      lines: [line, ...figures.map(figureLine)],
      figures: { threshold, kinds: figures },
      places: { 'not-digits': table(figures) },
      files: { [SHEET]: errorSheet(shown, 'Shapes that are no digit, one kind a row') },
    };
  },
};

/** Digits of both pen sets, each as the one proposal that it is. */
async function readDigits(evaluation: Evaluation, split: Split) {
  const sets = [];
  for (const { name, samples } of penSets(evaluation.data, split)) {
    const shapes = evaluation
      .part(samples)
      .map(({ writing, writer }) => ({ ink: writing as Ink, writer }));
    sets.push({
      name: `digits of ${name}`,
      readings: await readShapes(evaluation, `digits of ${name}`, shapes),
    });
  }
  return sets;
}

async function readShapes(
  evaluation: Evaluation,
  what: string,
  shapes: readonly { ink: Ink; writer: string }[],
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { ink, writer } of shapes) {
    const whole = await evaluation.recognizer.recognize(ink, {
      segmenter: 'whole',
      explain: true,
    });
    const free = await evaluation.recognizer.recognize(ink);
    readings.push({
      writer,
      none: chanceOfNone(whole),
      value: whole.value,
      sure: free.value !== '' && free.confidence >= SURE,
    });
    evaluation.progress(what, readings.length, shapes.length);
  }
  return readings;
}

/** The first shapes of a kind, each with what the engine says, and what the threshold does. */
function sheetRow(
  shapes: readonly NotDigit[],
  readings: readonly Reading[],
  threshold: number,
): SheetEntry[] {
  return shapes.slice(0, SHOWN).map(({ ink, writer }, index) => {
    const { value, none } = readings[index]!;
    const caption = [value === '' ? 'refused' : `read as ${value}`, ''] as const;
    const refused = value !== '' && isRefused(none, threshold);
    return {
      sample: { index, label: '', writer, writing: ink },
      caption: refused ? [caption[0], '(unsure)'] : caption,
    };
  });
}

function summarize(kind: string, readings: readonly Reading[], threshold: number): RefusalFigures {
  const share = (holds: (reading: Reading) => boolean) =>
    readings.filter(holds).length / readings.length;
  const judged = readings.map(({ writer, none }) => ({
    writer,
    right: isRefused(none, threshold),
  }));
  return {
    kind,
    atThreshold: accuracyOf(tallyByWriter(judged)),
    byEngine: share(({ value }) => value === ''),
    sure: share(({ sure }) => sure),
  };
}

function figureLine({ kind, atThreshold, byEngine, sure }: RefusalFigures): string {
  return `${kind}: ${percent(atThreshold.accuracy)} (${interval(atThreshold.interval)}) of ${thousands(atThreshold.count)} refused at the threshold, ${percent(byEngine)} by the engine; ${percent(sure)} surely read in a free field`;
}

function table(figures: readonly RefusalFigures[]): string {
  return markdownTable(
    [
      'shapes',
      'number',
      'refused at the 1 % threshold',
      '95 % interval',
      'refused by the engine',
      `read in a free field, confidence ≥ ${SURE}`,
    ],
    figures.map(({ kind, atThreshold, byEngine, sure }) => [
      kind,
      thousands(atThreshold.count),
      `**${percent(atThreshold.accuracy, 1)}**`,
      interval(atThreshold.interval),
      percent(byEngine, 1),
      percent(sure, 1),
    ]),
  );
}
