/** The draft after the user has changed the row of places, or typed. */
import type { Stroke } from '../../engine/data/ink.js';
import type { PlacesChange } from './field-state.js';
import { type Draft, EMPTY_DRAFT, typedDraft } from './history.js';
import { type Place, textOf, typedPlaces } from './places.js';

/**
 * @param places those of the change that are not printed.
 * @param canRead whether ink counts.
 */
export function draftAfter(
  { strokes = [], corrections = [], typed }: PlacesChange,
  places: readonly Place[],
  canRead: boolean,
): Draft {
  const ink = strokes.length > 0 ? strokes : EMPTY_DRAFT.strokes;
  // Text that is typed after the engine failed decides the value, also once the ink can be read again.
  const known = !canRead && ink.length > 0;
  const text = textOf(canRead ? places.filter((place) => !place.strokes) : places);
  return { strokes: ink, corrections, typed, text, known };
}

/** Text in the place of what stood there. */
export function typingOf(text: string, strokes: readonly Stroke[]): PlacesChange {
  return { places: typedPlaces(text), typed: typedDraft(text).typed, typing: true, strokes };
}
