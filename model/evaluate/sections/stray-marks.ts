/** Numbers that are read right, and again with a stray mark beside them: does every digit stay? */

import { Random } from '../../support/random.js';
import { markdownTable, percent } from '../format.js';
import type { Evaluation, Section } from '../section.js';
import { STRAY_MARKS, type StrayMark } from '../stray-marks/marks.js';
import {
  FIELDS,
  type Field,
  numbers,
  type StrayMarkNumber,
  withMark,
} from '../stray-marks/numbers.js';

/** Numbers of each field, unless `--sample` says less. */
const NUMBERS = 300;

/** A value with at least this confidence looks sure. */
const SURE = 0.9;

const SEED = 42;

interface Figures {
  field: string;
  mark: string;
  count: number;
  /** Shares, 0…1: the same value; another one, or none, that looks sure. */
  kept: number;
  silent: number;
  /** Of the marks: flagged as refused. */
  flagged: number;
}

export const strayMarksSection: Section = {
  name: 'stray-marks',
  title: 'Numbers with a stray mark',
  async measure(evaluation) {
    const all: Figures[] = [];
    for (const field of FIELDS) {
      const known = await readRight(evaluation, field);
      for (const mark of STRAY_MARKS) all.push(await measureMark(evaluation, field, mark, known));
    }
    return {
      lines: all.map(
        ({ field, mark, count, kept, silent, flagged }) =>
          `${field}, ${mark}: of ${count} ${percent(kept, 1)} unchanged, ${percent(silent, 1)} changed with ${SURE} or more, ${percent(flagged, 1)} with the mark refused`,
      ),
      figures: all,
      places: { 'stray-marks': table(all) },
    };
  },
};

/** The first numbers that are read right in this field without a mark. */
async function readRight(evaluation: Evaluation, field: Field): Promise<StrayMarkNumber[]> {
  const wanted = Math.min(NUMBERS, evaluation.options.sample ?? NUMBERS);
  const right: StrayMarkNumber[] = [];
  for (const number of numbers(evaluation.data, evaluation.split)) {
    const { ink, options } = field.write(number);
    const { value } = await evaluation.recognizer.recognize(ink, options);
    if (value === number.label) right.push(number);
    evaluation.progress(`${field.name}, without a mark`, right.length, wanted);
    if (right.length === wanted) break;
  }
  return right;
}

async function measureMark(
  evaluation: Evaluation,
  field: Field,
  mark: StrayMark,
  known: readonly StrayMarkNumber[],
): Promise<Figures> {
  let [count, kept, silent, flagged] = [0, 0, 0, 0];
  for (const [index, number] of known.entries()) {
    const written = field.write(number);
    const random = new Random(SEED, FIELDS.indexOf(field), STRAY_MARKS.indexOf(mark), index);
    const ink = withMark(written, mark, number.height, random);
    evaluation.progress(`${field.name}, ${mark.name}`, index + 1, known.length);
    if (!ink) continue;
    const { value, confidence, rejected } = await evaluation.recognizer.recognize(
      ink,
      written.options,
    );
    const same = value === number.label;
    count++;
    kept += Number(same);
    silent += Number(!same && confidence >= SURE);
    flagged += Number(same && rejected.length > 0);
  }
  return {
    field: field.name,
    mark: mark.name,
    count,
    kept: kept / count,
    silent: silent / count,
    flagged: flagged / count,
  };
}

function table(all: readonly Figures[]): string {
  return markdownTable(
    [
      'field',
      'mark',
      'numbers',
      'value unchanged',
      `value changed, confidence ≥ ${SURE}`,
      'mark refused',
    ],
    all.map(({ field, mark, count, kept, silent, flagged }) => [
      field,
      mark,
      count,
      `**${percent(kept, 1)}**`,
      percent(silent, 1),
      percent(flagged, 1),
    ]),
  );
}
