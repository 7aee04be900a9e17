/** Signs of real people. */
import { join } from 'node:path';
import { SIGNS } from '../../network/labels.js';
import { readStrokeFile, type WrittenSample } from './formats/stroke-file.js';
import { FILES } from './index.js';
import { isMoreThanALine } from './readable.js';
import { type Split, smallSetSplit, unipenSplit } from './split.js';

/** All signs of a split that the network tells apart, as they were written. */
export function writtenSigns(folder: string, split: Split): WrittenSample[] {
  const read = (file: string) => readStrokeFile(join(folder, file), { labels: 'sign' });
  return [
    ...read(FILES.unipenSigns).filter(({ writer }) => unipenSplit(writer) === split),
    ...read(FILES.numberpadSigns).filter(({ writer }) => smallSetSplit(writer) === split),
  ].filter(({ label }) => SIGNS.includes(label));
}

/** Signs of at least two strokes. Some files hold one of them only: a $ without its line is a 5. */
const TWO_STROKES = new Set([':', '%', '$', '=', '#', '*']);

/** Whether the ink is the whole sign, as far as its strokes tell. For training only. */
export function isWholeSign({ label, strokes }: WrittenSample): boolean {
  // Somebody wrote whole words as a point.
  if (label === '.' || label === ',') return strokes.length === 1;
  if (TWO_STROKES.has(label)) return strokes.length >= 2;
  return label !== '+' || isMoreThanALine(strokes);
}
