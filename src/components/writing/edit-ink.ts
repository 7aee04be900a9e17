/** What the user's actions make of a field with ink: pure functions to its next draft or change. */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import { underScribble } from '../../engine/segment/ink/scribble.js';
import type { Field } from '../field/field.js';
import type { PlacesChange } from '../field/field-state.js';
import type { Draft } from '../field/history.js';
import type { Place } from '../field/places.js';
import { withoutInk } from './apply-corrections.js';
import { changePlaces, editsOf, findChange } from './compose-value.js';

/** What of the field an edit depends on. */
type Before = Pick<Field, 'state' | 'text' | 'slots' | 'unread' | 'canRead' | 'readingOf'>;

export function addStroke({ state: { draft, places }, slots }: Before, stroke: Stroke): Draft {
  // In a field with slots, ink takes the place of what was typed there.
  const taken = stroke.slot === undefined ? -1 : slots.indexOf(stroke.slot);
  const written = places.map((place, index) =>
    index === taken && !place.strokes ? { char: '', strokes: [stroke], fixed: false } : place,
  );
  const edits = taken < 0 ? {} : editsOf(written);
  return { ...draft, ...edits, strokes: Object.freeze([...draft.strokes, stroke]), known: false };
}

/** The strokes that the last one scribbles over. */
export function erasedBy(strokes: readonly Stroke[]): ReadonlySet<Stroke> {
  return new Set(underScribble(strokes, strokes.length - 1).map((index) => strokes[index]!));
}

/** The field without some of its ink, and without the digits that it made. */
export function eraseInk({ state }: Before, erased: ReadonlySet<Stroke>): PlacesChange {
  const places = state.places.filter(({ strokes }) => !strokes?.some((own) => erased.has(own)));
  const strokes = state.draft.strokes.filter((stroke) => !erased.has(stroke));
  return { places, ...editsOf(places), strokes };
}

/** The text of the input changed; its caret is at `caret` now. */
export function typeText(field: Before, text: string, caret?: number): PlacesChange {
  const { places } = field.state;
  const changed = changePlaces(places, findChange(field.text, text, caret));
  return { ...changeTo(field, changed), typing: true };
}

/** The user says what the digit at `place` is. */
export function correctPlace(field: Before, place: number, value: string): PlacesChange {
  const change = { start: place, removed: 1, inserted: value };
  return changeTo(field, changePlaces(field.state.places, change));
}

/** The user confirms the whole value. */
export function confirmValue(field: Before): PlacesChange {
  return changeTo(
    field,
    field.state.places.map((place) => ({ ...place, fixed: true })),
  );
}

function changeTo(field: Before, changed: readonly Place[]): PlacesChange {
  // Digits of a picture have no ink to hold on to: once the user has changed one, all are text.
  const places = field.state.draft.picture
    ? changed.map(({ char }): Place => ({ char, fixed: true }))
    : changed;
  return { places, ...editsOf(places), ...inkOf(field, places) };
}

/** The ink without that of digits which are gone, and its reading; the same list when none is. */
function inkOf(
  { state, unread, canRead, readingOf }: Before,
  places: readonly Place[],
): { strokes?: readonly Stroke[]; reading?: Recognition } {
  const { strokes } = state.draft;
  if (!canRead) return { strokes };
  const kept = new Set(places.flatMap((place) => place.strokes ?? []));
  const gone = new Set(
    state.places.flatMap((place) => place.strokes ?? []).filter((stroke) => !kept.has(stroke)),
  );
  const rest = strokes.filter((stroke) => !gone.has(stroke));
  const nothingMeant = kept.size === 0 && !unread;
  if (places.length === 0 || nothingMeant) return {};
  if (rest.length === strokes.length) return { strokes };
  const before = readingOf(strokes);
  return { strokes: rest, ...(before && { reading: withoutInk(before, strokes, rest) }) };
}
