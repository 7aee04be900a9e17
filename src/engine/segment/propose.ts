/** Chooses a segmenter, runs it, and lets the usual one take over when it fails. */

import type { Bitmap } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { EngineReadOptions, InkSegmenter, PictureSegmenter } from '../data/options.js';
import type { DigitPadError } from '../support/error.js';
import { cellsSegmenter } from './ink/cells.js';
import { contoursSegmenter } from './ink/contours.js';
import { latticeSegmenter } from './ink/lattice.js';
import { strokesSegmenter } from './ink/strokes.js';
import type { ShippedName } from './page-segmenters.js';
import { segmenterFailure } from './run-page-segmenter.js';
import { wholeSegmenter } from './whole.js';

const FOR_INK: Partial<Record<ShippedName, InkSegmenter>> = {
  cells: cellsSegmenter,
  contours: contoursSegmenter,
  lattice: latticeSegmenter,
  strokes: strokesSegmenter,
  whole: wholeSegmenter,
};

export interface Proposal {
  lattice: Lattice;
  /** Why the segmenter that was asked for was not used. */
  warning?: DigitPadError;
}

/** A picture no larger than this (px) that holds one digit is taken for a crop, as in MNIST. */
const LARGEST_CROP = 128;

/**
 * @param forPages the segmenter of pictures, which is loaded only where there is one.
 * @throws RangeError for a picture with too many shapes.
 * @throws the signal's reason when `options.signal` is aborted.
 */
export function propose(
  writing: Ink | Bitmap,
  options: EngineReadOptions,
  forPages?: PictureSegmenter,
): Proposal {
  const usual = usualSegmenter(writing, options);
  const asked = options.segmenter ?? usual;
  const run = (name: string) => runShipped(name as ShippedName, writing, options, forPages);
  try {
    return { lattice: run(asked) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (asked === usual) throw cause;
    return { lattice: run(usual), warning: segmenterFailure(asked, cause) };
  }
}

/** @throws TypeError for a segmenter that cannot read this kind of writing. */
function runShipped(
  name: ShippedName,
  writing: Ink | Bitmap,
  options: EngineReadOptions,
  forPages: PictureSegmenter | undefined,
): Lattice {
  if ('strokes' in writing) {
    const segmenter = FOR_INK[name];
    if (segmenter) return segmenter.segment(writing, options);
    throw new TypeError(`The segmenter "${name}" reads pictures; it was given ink.`);
  }
  const segmenter = name === 'whole' ? wholeSegmenter : name === 'picture' && forPages;
  if (segmenter) return segmenter.segment(writing, options);
  throw new TypeError(`The segmenter "${name}" reads ink; it was given a picture.`);
}

/** The segmenter where none is asked for; the layout of the writing decides. */
function usualSegmenter(writing: Ink | Bitmap, { length, cells }: EngineReadOptions): ShippedName {
  if (!('strokes' in writing)) {
    const isCrop = length === 1 && Math.max(writing.width, writing.height) <= LARGEST_CROP;
    return isCrop ? 'whole' : 'picture';
  }
  const placed = writing.strokes.some(({ slot }) => slot !== undefined);
  return cells?.length || placed ? 'cells' : 'lattice';
}
