/** Adds segments for signs of several strokes, which the geometry of digits does not propose. */

import { rightOf } from '../../data/box.js';
import type { Box } from '../../data/ink.js';
import type { Lattice, Segment } from '../../data/lattice.js';

/** Signs that are written in several strokes. */
export const OF_SEVERAL_STROKES = /[:+%$€£¥¤]/;

/** Maximum number of pieces of a sign: % is a line and two circles. */
const MOST_PIECES = 3;

/** Score of these segments, the log-odds that they are one digit: the geometry of digits did not propose them. */
const NO_DIGIT = -3;

/** Maximum horizontal gap between pieces of a sign, as a fraction of the height of a digit. */
const FARTHEST = 0.12;

/** The same for two dots, which may be a colon, and the maximum size of these. */
const FARTHEST_DOTS = 0.3;
const DOT = 0.35;

/** Quantile of the heights of pieces that estimates the height of a digit: dots and bars are lower. */
const DIGIT_HEIGHT = 0.75;

export function withSignSegments(lattice: Lattice, signs: string): Lattice {
  if (!OF_SEVERAL_STROKES.test(signs)) return lattice;
  const { pieces, segments } = lattice;
  const known = new Set(segments.map(({ first, last }) => `${first} ${last}`));
  const added: Segment[] = [];
  const heights = pieces.map(({ box }) => box.height).sort((a, b) => a - b);
  const unit = heights[Math.floor(DIGIT_HEIGHT * heights.length)] ?? 0;
  pieces.forEach((_, first) => {
    for (let last = first + 1; last < Math.min(pieces.length, first + MOST_PIECES); last++) {
      if (!hangsTogether(pieces[last - 1]!.box, pieces[last]!.box, unit)) break;
      if (!known.has(`${first} ${last}`)) added.push({ first, last, score: NO_DIGIT });
    }
  });
  return added.length > 0 ? { pieces, segments: [...segments, ...added] } : lattice;
}

function hangsTogether(a: Box, b: Box, unit: number): boolean {
  const gap = Math.max(a.x, b.x) - Math.min(rightOf(a), rightOf(b));
  const isDot = ({ width, height }: Box) => Math.max(width, height) < DOT * unit;
  return gap < (isDot(a) && isDot(b) ? FARTHEST_DOTS : FARTHEST) * unit;
}
