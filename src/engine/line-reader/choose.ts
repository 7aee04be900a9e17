/** Which pictures are read as one line, and which of two readings counts. */
import type { Bitmap } from '../data/bitmap.js';
import type { EngineReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';

/** A picture no higher than this (px) may be a crop of one written line. */
const HIGHEST_LINE = 160;

/** The picture, if it may hold a single line. */
export function lineOf(
  bitmap: Bitmap,
  { segmenter, length }: EngineReadOptions,
  page: Recognition,
): Bitmap | undefined {
  if (segmenter !== undefined || length === 1) return undefined;
  return bitmap.height <= HIGHEST_LINE && page.lines.length <= 1 ? bitmap : undefined;
}

export function isBetter(line: Recognition, page: Recognition): boolean {
  return line.value !== '' || page.value === '';
}
