/** Decides whether parts are close enough for one digit. Lengths are fractions of the line height. */
import { gapBetween } from '../../../data/box.js';
import type { Box } from '../../../data/ink.js';

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

/** What is lower and narrower is a speck: no digit of a string of the train and dev writers is below 0.4. */
export const SPECK = 0.35;

/** Whether each part of a run is close to another part, so that the run may be one digit. */
export function liesTogether(run: readonly Part[], height: number): boolean {
  return (
    run.length === 1 ||
    run.every((part) => {
      const farthest = isSpeck(part, height) ? FARTHEST_SPECK : FARTHEST_PART;
      return isNear(part, run, farthest * height);
    })
  );
}

/** Whether a part is a speck that is not close to any digit of its row: a point or a stray mark. */
export function isLoose(part: Part, row: readonly Part[], height: number): boolean {
  return isSpeck(part, height) && !isNear(part, row, FARTHEST_SPECK * height);
}

export function isSpeck({ box }: Part, height: number): boolean {
  return Math.max(box.width, box.height) < SPECK * height;
}

function isNear(part: Part, others: readonly Part[], farthest: number): boolean {
  return others.some((other) => other !== part && gapBetween(part.box, other.box) <= farthest);
}
