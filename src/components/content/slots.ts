/** Digit places on the paper: which one each character has, and which one comes next. */
import type { Place } from './places.js';

/** The slot of each place: where its ink was written, or the one behind its neighbour's. */
export function slotsOf(places: readonly Place[]): number[] {
  let last = -1;
  return places.map(({ strokes }) => {
    last = strokes?.[0]?.slot ?? last + 1;
    return last;
  });
}

/** The first slot with nothing in it. */
export function nextSlot(
  places: readonly Place[],
  inked: Iterable<number | undefined> = [],
): number {
  const taken = new Set<number | undefined>([...slotsOf(places), ...inked]);
  let slot = 0;
  while (taken.has(slot)) slot++;
  return slot;
}
