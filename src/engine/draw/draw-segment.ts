/** Draws a segment's strokes or pixels as the classifier's input. */
import type { Ink } from '../data/ink.js';
import { type Lattice, maskOf, type Segment, strokesOf } from '../data/lattice.js';
import { normalizeBitmap, normalizeInk } from './normalize.js';

/**
 * Ink no larger than this share of the surface's shorter side is drawn as a dot, and not enlarged to the
 * size of a digit.
 */
const SPECK_SHARE = 1 / 80;

/** @param target `[28, 28, 3]` floats from `offset` on, all zero before. */
export function drawSegment(
  segment: Segment,
  lattice: Lattice,
  ink: Ink | undefined,
  target: Float32Array,
  offset = 0,
): void {
  const mask = maskOf(segment, lattice);
  if (mask) normalizeBitmap(mask, target, offset);
  else if (ink) {
    const smallest = SPECK_SHARE * Math.min(ink.width ?? 0, ink.height ?? 0);
    normalizeInk(strokesOf(segment, lattice, ink), target, offset, { smallest });
  }
}
