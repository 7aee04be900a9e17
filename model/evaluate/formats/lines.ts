/** Lines of UNIPEN with signs in them, as people wrote them: each of one value. */
import { join } from 'node:path';
import type { ReadOptions } from 'digit-pad/engine';
import { readStrokeFile } from '../../samples/data/formats/stroke-file.js';
import type { Split } from '../../samples/data/index.js';
import { unipenSplit } from '../../samples/data/split.js';
import type { LabelledString } from '../strings/sets.js';

export interface WrittenLine extends LabelledString {
  options: ReadOptions;
  kind: string;
}

/** What is written by whom is known by its form; the writers were Americans, mostly. */
const KINDS: readonly { kind: string; form: RegExp; options: ReadOptions }[] = [
  {
    kind: 'telephone numbers',
    form: /^\(\d{3}\) ?\d{3}-\d{4}$/,
    options: { format: 'phone', locale: 'en-US' },
  },
  { kind: 'amounts', form: /^\$ ?[\d,]+(\.\d*)?$/, options: { format: 'amount', locale: 'en-US' } },
  { kind: 'percentages', form: /^\d+ ?%$/, options: { format: 'percent', locale: 'en-US' } },
];

export function writtenLines(folder: string, split: Split): WrittenLine[] {
  const lines = readStrokeFile(join(folder, 'unipen/numeric-lines.jsonl.gz'));
  return lines
    .filter(({ writer }) => unipenSplit(writer) === split)
    .flatMap(({ label, writer, strokes }, index) => {
      const known = KINDS.find(({ form }) => form.test(label));
      if (!known) return [];
      const value = label.replace(/\.$/, '').replace(/[^\d.]/g, '');
      return [{ ...known, index, label: value, writer, writing: { strokes } }];
    });
}
