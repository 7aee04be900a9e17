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
import { pictureSegmenter } from './picture/page.js';
import { segmenterFailure } from './run-page-segmenter.js';
import { wholeSegmenter } from './whole.js';

const FOR_INK: Partial<Record<ShippedName, InkSegmenter>> = {
  cells: cellsSegmenter,
  contours: contoursSegmenter,
  lattice: latticeSegmenter,
  strokes: strokesSegmenter,
  whole: wholeSegmenter,
};

const FOR_PICTURES: Partial<Record<ShippedName, PictureSegmenter>> = {
  picture: pictureSegmenter,
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
 * @throws RangeError for a picture with too many shapes.
 * @throws the signal's reason when `options.signal` is aborted.
 */
export function propose(writing: Ink | Bitmap, options: EngineReadOptions): Proposal {
  const usual = usualSegmenter(writing, options);
  const asked = options.segmenter ?? usual;
  try {
    return { lattice: runShipped(asked as ShippedName, writing, options) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (asked === usual) throw cause;
    const lattice = runShipped(usual, writing, options);
    return { lattice, warning: segmenterFailure(asked, cause) };
  }
}

/** @throws TypeError for a segmenter that cannot read this kind of writing. */
function runShipped(name: ShippedName, writing: Ink | Bitmap, options: EngineReadOptions): Lattice {
  if ('strokes' in writing) {
    const segmenter = FOR_INK[name];
    if (segmenter) return segmenter.segment(writing, options);
    throw new TypeError(`The segmenter "${name}" reads pictures; it was given ink.`);
  }
  const segmenter = FOR_PICTURES[name];
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
