/** Which parts lie close enough together for one digit. Lengths are shares of the line's height. */
import { gapBetween } from '../../../data/box.js';
import type { Box } from '../../../data/ink.js';

/** A stroke, or a part of one. */
interface Part {
  box: Box;
}

/**
 * No part of a digit is farther from the rest of it, and no speck is: so it is in 99.9 % of the digits of
 * train writers that have several strokes.
 */
const FARTHEST_PART = 0.5;
const FARTHEST_SPECK = 0.3;

/** What is lower and narrower is a speck: no digit of a string of the train and dev writers is below 0.4. */
export const SPECK = 0.35;

/** Whether every part has another one of the run near by. */
export function liesTogether(run: readonly Part[], height: number): boolean {
  return (
    run.length === 1 ||
    run.every((part) => {
      const farthest = isSpeck(part, height) ? FARTHEST_SPECK : FARTHEST_PART;
      return isNear(part, run, farthest * height);
    })
  );
}

/** A speck that is no part of any digit of its row: a point, or a stray mark. */
export function isLoose(part: Part, row: readonly Part[], height: number): boolean {
  return isSpeck(part, height) && !isNear(part, row, FARTHEST_SPECK * height);
}

export function isSpeck({ box }: Part, height: number): boolean {
  return Math.max(box.width, box.height) < SPECK * height;
}

function isNear(part: Part, others: readonly Part[], farthest: number): boolean {
  return others.some((other) => other !== part && gapBetween(part.box, other.box) <= farthest);
}
