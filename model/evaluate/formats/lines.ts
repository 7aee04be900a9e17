/** Lines of UNIPEN with signs in them, as people wrote them, divided into the values that they hold. */
import { join } from 'node:path';
import type { ReadOptions, Stroke } from 'digit-pad/engine';
import { valueOfSymbols } from '../../../src/engine/decode/grammar/index.js';
import { readStrokeFile } from '../../samples/data/formats/stroke-file.js';
import type { Split } from '../../samples/data/index.js';
import { unipenSplit } from '../../samples/data/split.js';
import type { LabelledString } from '../strings/sets.js';
import { divideStrokes } from './divide-strokes.js';

export interface WrittenLine extends LabelledString {
  /** As it stands there. */
  written: string;
  options: ReadOptions;
  kind: string;
}

interface Kind {
  kind: string;
  /** One value. */
  form: string;
  options: Pick<ReadOptions, 'format' | 'locale'>;
}

/**
 * A line counts where it holds nothing but values of one kind, with blanks between them; others are sums, or name a
 * number. What is written is known by its form; the writers were Americans, mostly.
 */
const KINDS: readonly Kind[] = [
  {
    kind: 'telephone numbers',
    form: '(?:\\(\\d{3}\\) ?)?\\d{3}-\\d{4}',
    options: { format: 'phone', locale: 'en-US' },
  },
  {
    kind: 'dates',
    form: '\\d{1,2}/\\d{1,2}(?:/\\d\\d)?',
    options: { format: 'date', locale: 'en-US' },
  },
  {
    kind: 'amounts',
    form: '\\$ ?[\\d,]+(?:\\.\\d*)?',
    options: { format: 'amount', locale: 'en-US' },
  },
  { kind: 'percentages', form: '\\d+ ?%', options: { format: 'percent', locale: 'en-US' } },
];

export function writtenLines(folder: string, split: Split): WrittenLine[] {
  const lines = readStrokeFile(join(folder, 'unipen/numeric-lines.jsonl.gz'));
  return lines
    .filter(({ writer }) => unipenSplit(writer) === split)
    .flatMap(({ label, writer, strokes }, index) =>
      valuesIn(label, strokes).map((value) => ({ ...value, index, writer })),
    );
}

function valuesIn(label: string, strokes: readonly Stroke[]) {
  for (const { kind, form, options } of KINDS) {
    if (!new RegExp(`^${form}(?: ${form})*$`).test(label)) continue;
    const written = label.match(new RegExp(form, 'g'))!;
    const parts = divideStrokes(strokes, written);
    return parts.map((part, i) => ({
      kind,
      options,
      label: valueOfSymbols(written[i]!.replace(/\.$/, ''), options),
      written: written[i]!,
      writing: { strokes: part },
    }));
  }
  return [];
}
