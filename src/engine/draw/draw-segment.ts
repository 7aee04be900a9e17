/** Draws the strokes or pixels of a segment as input of the classifier. */
import type { Ink } from '../data/ink.js';
import { type Lattice, maskOf, type Segment, strokesOf } from '../data/lattice.js';
import { normalizeBitmap, normalizeInk } from './normalize.js';

/**
 * Maximum size of ink that is drawn as a dot instead of being enlarged to the size of a digit, as a fraction
 * of the shorter side of the writing surface.
 */
const SPECK_SHARE = 1 / 80;

/** @param target receives `[28, 28, 3]` floats from index `offset`; they must be 0 before. */
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
