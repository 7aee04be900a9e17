/** Which pictures are read as one line, and which of two readings counts. */
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';
import type { EngineReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';

/** A picture no higher than this (px) may be a crop of one written line … */
export const HIGHEST_CROP = 160;

/** … and so may a larger one, if it is so many times as wide as high, or if one line is found in it. */
const LONGEST_PAGE = 2;

/** Paper around a line that was found, in its heights: a line below it must not come in. */
const AROUND = { above: 0.3, beside: 0.8 };

/** Where pages show nothing, a large picture has to be this sure of its line. */
const LEAST_SURE = 0.5;

/** The part of the picture that may hold a single line. Whole pixels. */
export function lineOf(
  { width, height }: Bitmap,
  { segmenter, length }: EngineReadOptions,
  { lines }: Recognition,
): Box | undefined {
  if (segmenter !== undefined || length === 1 || lines.length > 1) return undefined;
  const all = { x: 0, y: 0, width, height };
  if (height <= HIGHEST_CROP) return all;
  const [line] = lines;
  if (!line) return width >= LONGEST_PAGE * height ? all : undefined;
  const { box } = line;
  const [above, beside] = [AROUND.above * box.height, AROUND.beside * box.height];
  const x = Math.max(0, Math.floor(box.x - beside));
  const y = Math.max(0, Math.floor(box.y - above));
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(box.x + box.width + beside)) - x,
    height: Math.min(height, Math.ceil(box.y + box.height + above)) - y,
  };
}

/**
 * What a page's reading counts beside those of the line's views together. Of 0.1, 0.3 and 0.7, the one with the most
 * right numbers on dev lines: those of cheques, of any paper, of clean and of heavy pages together.
 */
export const PAGE_WEIGHT = 0.3;

/** Whether a line that pages do not see is doubted: in a large picture without any writing, something looks like a 1. */
export function isDoubted(line: Recognition, page: Recognition, { height }: Bitmap): boolean {
  return page.value === '' && height > HIGHEST_CROP && line.confidence < LEAST_SURE;
}
