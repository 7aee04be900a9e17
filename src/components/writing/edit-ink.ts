/** Edits of a field with ink: pure functions that return the next draft, or a change of the places. */
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
type FieldBefore = Pick<Field, 'state' | 'text' | 'slots' | 'unread' | 'canRead' | 'readingOf'>;

export function addStroke({ state: { draft, places }, slots }: FieldBefore, stroke: Stroke): Draft {
  // In a field with slots, the ink replaces a character that was typed at its slot.
  const typedAt = stroke.slot === undefined ? -1 : slots.indexOf(stroke.slot);
  const written = places.map((place, index) =>
    index === typedAt && !place.strokes ? { char: '', strokes: [stroke], fixed: false } : place,
  );
  const edits = typedAt < 0 ? {} : editsOf(written);
  return { ...draft, ...edits, strokes: Object.freeze([...draft.strokes, stroke]), known: false };
}

/** The strokes that the last stroke scribbles over, which deletes them. */
export function erasedBy(strokes: readonly Stroke[]): ReadonlySet<Stroke> {
  return new Set(underScribble(strokes, strokes.length - 1).map((index) => strokes[index]!));
}

/** Removes strokes, and the digits and marks that contain them. */
export function eraseInk({ state }: FieldBefore, erased: ReadonlySet<Stroke>): PlacesChange {
  const places = state.places.filter(
    ({ strokes }) => !strokes?.some((stroke) => erased.has(stroke)),
  );
  const strokes = state.draft.strokes.filter((stroke) => !erased.has(stroke));
  return { places, ...editsOf(places), strokes };
}

/** Applies a change of the input's text. `caret` is the index of the caret after the change. */
export function typeText(field: FieldBefore, text: string, caret?: number): PlacesChange {
  const { places } = field.state;
  const changed = changePlaces(places, findChange(field.text, text, caret));
  return { ...changeTo(field, changed), typing: true };
}

/** Replaces the character at `place` with `value`. */
export function correctPlace(field: FieldBefore, place: number, value: string): PlacesChange {
  const change = { start: place, removed: 1, inserted: value };
  return changeTo(field, changePlaces(field.state.places, change));
}

/** Replaces the whole text, and its ink. */
export function replaceText(field: FieldBefore, text: string): PlacesChange {
  const change = { start: 0, removed: field.state.places.length, inserted: text };
  return changeTo(field, changePlaces(field.state.places, change));
}

/** Removes the character at `place` with its ink. */
export function removePlace(field: FieldBefore, place: number): PlacesChange {
  const change = { start: place, removed: 1, inserted: '' };
  return changeTo(field, changePlaces(field.state.places, change));
}

/** Confirms all characters of the value. */
export function confirmValue(field: FieldBefore): PlacesChange {
  return changeTo(
    field,
    field.state.places.map((place) => ({ ...place, fixed: true })),
  );
}

function changeTo(field: FieldBefore, changed: readonly Place[]): PlacesChange {
  // Digits of a picture have no strokes to attach a correction to: an edit turns all of them into text.
  const places = field.state.draft.picture
    ? changed.map(typed)
    : withoutSharedInk(field.state.places, changed);
  return { places, ...editsOf(places), ...inkOf(field, places) };
}

const typed = ({ char }: Place): Place => ({ char, fixed: true });

/**
 * A stroke may be part of two digits. If one of them is removed, the other one is kept as text: with the stroke, the
 * removed digit would be read again.
 */
function withoutSharedInk(before: readonly Place[], changed: readonly Place[]): readonly Place[] {
  const kept = new Set(changed.map(({ strokes }) => strokes));
  const removed = new Set(before.flatMap(({ strokes = [] }) => (kept.has(strokes) ? [] : strokes)));
  return changed.map((place) =>
    place.strokes?.some((stroke) => removed.has(stroke)) ? typed(place) : place,
  );
}

/** The ink without the strokes of removed digits, with its reading if known; the same array if unchanged. */
function inkOf(
  { state, unread, canRead, readingOf }: FieldBefore,
  places: readonly Place[],
): { strokes?: readonly Stroke[]; reading?: Recognition } {
  const { strokes } = state.draft;
  if (!canRead) return { strokes };
  const kept = new Set(places.flatMap((place) => place.strokes ?? []));
  const removed = new Set(
    state.places.flatMap((place) => place.strokes ?? []).filter((stroke) => !kept.has(stroke)),
  );
  const remaining = strokes.filter((stroke) => !removed.has(stroke));
  const noInkUsed = kept.size === 0 && !unread;
  if (places.length === 0 || noInkUsed) return {};
  if (remaining.length === strokes.length) return { strokes };
  const before = readingOf(strokes);
  return { strokes: remaining, ...(before && { reading: withoutInk(before, strokes, remaining) }) };
}
