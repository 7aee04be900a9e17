/** Where the caret belongs after a change of the places: what is printed around it may have changed. */
import type { Place } from '../field/places.js';

/** The number of these places that are not printed. */
export function ownPlaces(places: readonly Place[]): number {
  return places.filter(({ printed }) => !printed).length;
}

/** @param behind number of places after the caret that are not printed. */
export function caretBefore(places: readonly Place[], behind: number): number {
  const place = places.findIndex((_, at) => ownPlaces(places.slice(at)) === behind);
  return place < 0 ? places.length : place;
}
