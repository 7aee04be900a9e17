/** Chooses and runs a segmenter. If it fails, the default segmenter is used. */

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
  /** The error of the requested segmenter, if the default segmenter was used instead. */
  warning?: DigitPadError;
}

/** Maximum width and height in px of a picture of one digit that is read as a crop, as in MNIST. */
const LARGEST_CROP = 128;

/**
 * @throws RangeError for a picture with too many shapes.
 * @throws the signal's reason if `options.signal` is aborted.
 */
export function propose(writing: Ink | Bitmap, options: EngineReadOptions): Proposal {
  const fallback = defaultSegmenter(writing, options);
  const requested = options.segmenter ?? fallback;
  try {
    return { lattice: runShipped(requested as ShippedName, writing, options) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (requested === fallback) throw cause;
    const lattice = runShipped(fallback, writing, options);
    return { lattice, warning: segmenterFailure(requested, cause) };
  }
}

/** @throws TypeError if the segmenter does not support ink, or pictures. */
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

/** The default segmenter, by the kind and the layout of the writing. */
function defaultSegmenter(
  writing: Ink | Bitmap,
  { length, cells }: EngineReadOptions,
): ShippedName {
  if (!('strokes' in writing)) {
    const isCrop = length === 1 && Math.max(writing.width, writing.height) <= LARGEST_CROP;
    return isCrop ? 'whole' : 'picture';
  }
  const placed = writing.strokes.some(({ slot }) => slot !== undefined);
  return cells?.length || placed ? 'cells' : 'lattice';
}
