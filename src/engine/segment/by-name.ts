/** The segmenters by name: those that come along, and those that a page adds. */
import type { Segmenter } from '../data/lattice.js';
import { cellsSegmenter } from './ink/cells.js';
import { contoursSegmenter } from './ink/contours.js';
import { latticeSegmenter } from './ink/lattice.js';
import { strokesSegmenter } from './ink/strokes.js';
import { findPageSegmenter, type ShippedName } from './page-segmenters.js';
import { pictureSegmenter } from './picture/page.js';
import { wholeSegmenter } from './whole.js';

const shipped: Readonly<Record<ShippedName, Segmenter>> = {
  cells: cellsSegmenter,
  contours: contoursSegmenter,
  lattice: latticeSegmenter,
  picture: pictureSegmenter,
  strokes: strokesSegmenter,
  whole: wholeSegmenter,
};

/** @throws TypeError for a name that nobody registered; the message lists the known ones. */
export function findSegmenter(segmenter: string | Segmenter): Segmenter {
  return findPageSegmenter(segmenter) ?? shipped[segmenter as ShippedName];
}
