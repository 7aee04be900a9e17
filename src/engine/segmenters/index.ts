/** The segmenters by name: those that come along, and those that a page adds. */
import type { Segmenter } from '../lattice.js';
import { cellsSegmenter } from './cells.js';
import { contoursSegmenter } from './contours.js';
import { latticeSegmenter } from './lattice.js';
import { pictureSegmenter } from './picture.js';
import { findPageSegmenter, type ShippedName } from './registry.js';
import { strokesSegmenter } from './strokes.js';
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
