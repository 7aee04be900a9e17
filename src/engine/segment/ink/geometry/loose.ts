/** Decides whether parts are close enough for one digit. Lengths are fractions of the line height. */
import { bottomOf, gapBetween, rightOf } from '../../../data/box.js';
import type { Box } from '../../../data/ink.js';

/** Minimum width of a bar (fraction of the line height), and minimum width : height. */
const BAR = { width: 0.2, slimness: 1.5 };

/** A stroke, or a part of one. */
interface Part {
  box: Box;
}

/**
 * Maximum distance of a part, and of a speck, from the rest of its digit. 99.9 % of the digits of train
 * writers with several strokes are within these limits.
 */
const FARTHEST_PART = 0.5;
const FARTHEST_SPECK = 0.3;

/** A part that is lower and narrower is a speck. No digit in a string of train and dev writers is below 0.4. */
export const SPECK = 0.35;

/** Whether each part of a run is close to another part, so that the run may be one digit. */
export function liesTogether(run: readonly Part[], height: number): boolean {
  return run.length === 1 || run.every((part) => isNear(part, run, height));
}

/** Whether a part is a speck that is not close to any digit of its row: a point or a stray mark. */
export function isLoose(part: Part, row: readonly Part[], height: number): boolean {
  return isSpeck(part, height) && !isNear(part, row, height);
}

export function isSpeck({ box }: Part, height: number): boolean {
  return Math.max(box.width, box.height) < SPECK * height;
}

function isNear(part: Part, others: readonly Part[], height: number): boolean {
  return others.some((other) => {
    if (other === part) return false;
    const tiny = isSpeck(part, height) && !isBarAbove(part.box, other.box, height);
    return gapBetween(part.box, other.box) <= (tiny ? FARTHEST_SPECK : FARTHEST_PART) * height;
  });
}

/** Whether a part may be the bar of a 5, which some people write far above the rest. */
function isBarAbove(bar: Box, below: Box, height: number): boolean {
  const shared = Math.min(rightOf(bar), rightOf(below)) - Math.max(bar.x, below.x);
  return (
    bar.width >= BAR.width * height &&
    bar.width >= BAR.slimness * bar.height &&
    bottomOf(bar) <= below.y &&
    shared >= bar.width / 2
  );
}
