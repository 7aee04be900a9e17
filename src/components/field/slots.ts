/** Digit places on the paper: which one each character has. */
import type { Place } from './places.js';

/** The slot of each place: where its ink was written, or the one behind its neighbour's. */
export function slotsOf(places: readonly Place[]): number[] {
  let last = -1;
  return places.map(({ strokes }) => {
    last = strokes?.[0]?.slot ?? last + 1;
    return last;
  });
}
