/** Real letters that no digit looks like, and drawings, handed to a field that expects digits. */
import type { Stroke } from 'digit-pad/engine';
import { doodles, unipenLetters } from '../../samples/data/letters.js';
import { markdownTable, percent, thousands } from '../format.js';
import type { Evaluation, Section } from '../section.js';

/** A shape that is read with at least this confidence is silently wrong. */
const SURE = 0.9;

interface Shape {
  label: string;
  strokes: Stroke[];
}

interface Reading {
  label: string;
  value: string;
  confidence: number;
}

interface Figures {
  what: string;
  count: number;
  /** Shares, 0…1: read as anything; read with a confidence of {@link SURE} or more. */
  read: number;
  sure: number;
  /** What most of those that are read surely are read as. */
  mostly: string;
}

export const lettersSection: Section = {
  name: 'letters',
  title: 'Real letters and drawings',
  async measure(evaluation) {
    const { data, split } = evaluation;
    const letters = await read(evaluation, 'letters', unipenLetters(data, split));
    const drawings = await read(evaluation, 'drawings', doodles(data, split));
    const names = [...new Set(letters.map(({ label }) => label))].sort();
    const all = [
      summarize(`letters of UNIPEN ${split} writers`, letters),
      summarize('drawings', drawings),
      ...names.map((name) =>
        summarize(
          name,
          letters.filter(({ label }) => label === name),
        ),
      ),
    ];
    return {
      lines: all.map(
        ({ what, count, read, sure, mostly }) =>
          `${what}: of ${thousands(count)} ${percent(read, 1)} read, ${percent(sure, 1)} with ${SURE} or more${mostly && `, mostly as ${mostly}`}`,
      ),
      figures: all,
      places: { letters: table(all) },
    };
  },
};

async function read(
  evaluation: Evaluation,
  what: string,
  shapes: readonly Shape[],
): Promise<Reading[]> {
  const part = evaluation.part(shapes);
  const readings: Reading[] = [];
  for (const { label, strokes } of part) {
    const { value, confidence } = await evaluation.recognizer.recognize({ strokes });
    readings.push({ label, value, confidence });
    evaluation.progress(what, readings.length, part.length);
  }
  return readings;
}

function summarize(what: string, readings: readonly Reading[]): Figures {
  const read = readings.filter(({ value }) => value !== '');
  const sure = read.filter(({ confidence }) => confidence >= SURE);
  const values = new Map<string, number>();
  for (const { value } of sure) values.set(value, (values.get(value) ?? 0) + 1);
  const [mostly] = [...values].sort(([, a], [, b]) => b - a)[0] ?? [''];
  const count = readings.length;
  return { what, count, read: read.length / count, sure: sure.length / count, mostly };
}

function table(all: readonly Figures[]): string {
  return markdownTable(
    ['shapes', 'number', 'read as a number', `confidence ≥ ${SURE}`, 'most frequent value'],
    all.map(({ what, count, read, sure, mostly }) => [
      what,
      thousands(count),
      percent(read, 1),
      `**${percent(sure, 1)}**`,
      mostly || '–',
    ]),
  );
}
