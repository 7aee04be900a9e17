/** Runs a segmenter of the page in the calling thread; loaded with the first one. */

import type { Picture } from '../data/bitmap.js';
import { type Ink, withoutStrokes } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { ReadOptions, Segmenter } from '../data/options.js';
import { bitmapFromPicture } from '../draw/from-picture.js';
import { runPageSegmenter, segmenterFailure } from '../segment/run-page-segmenter.js';
import type { DigitPadError } from '../support/error.js';

/** Only the result is sent to the engine. */
export async function proposeHere(
  writing: Ink | Picture,
  options: ReadOptions,
  segmenter: Segmenter,
  asked: string | Segmenter,
): Promise<{ lattice?: Lattice; warning?: DigitPadError }> {
  const seen =
    'strokes' in writing
      ? withoutStrokes(writing, new Set(options.fixed?.flatMap(({ strokes }) => strokes)))
      : bitmapFromPicture(writing).bitmap;
  try {
    return { lattice: await runPageSegmenter(segmenter, seen, options) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    return { warning: segmenterFailure(asked, cause) };
  }
}
