/** Decides which part of a picture is read as one line, and whether its reading is doubted. */
import type { Bitmap } from '../data/bitmap.js';
import type { Box } from '../data/ink.js';
import type { EngineReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';

/** Maximum height of a picture that may be a crop of one written line, px. */
export const HIGHEST_CROP = 160;

/** Minimum width : height of a higher picture that may be such a crop. */
const LONGEST_PAGE = 2;

/** Margin around a line, in heights of the line: above and below it, and beside it. Other lines must not be in it. */
const MARGIN = { above: 0.3, beside: 0.8 };

/** Minimum confidence of a line in a large picture in which the segmenter of pages finds nothing. */
const LEAST_SURE = 0.5;

/**
 * The part of a picture that may have a single written line: a small picture as a whole, or the line that was found in
 * a larger one.
 *
 * @param page the reading by the segmenter of pages.
 * @returns whole pixels; `undefined` if the picture is not read as a line.
 */
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
  const [above, beside] = [MARGIN.above * box.height, MARGIN.beside * box.height];
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
 * Whether the reading of a line is doubted because the segmenter of pages finds nothing. In a large picture without
 * writing, some mark often looks like a 1.
 */
export function isDoubted(line: Recognition, page: Recognition, { height }: Bitmap): boolean {
  return page.value === '' && height > HIGHEST_CROP && line.confidence < LEAST_SURE;
}
