/** The types of the store (field.ts): its state, the edits that change it, and the causes of a change. */

import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { DigitPadError } from '../../engine/support/error.js';
import { type Draft, EMPTY_DRAFT } from './history.js';
import { type Place, typedPlaces } from './places.js';

/** The loading state of the engine. From `failed`, `load()` returns to `loading`. */
export type EnginePhase =
  | { readonly name: 'idle' | 'loading' | 'ready' }
  | { readonly name: 'failed'; readonly error: DigitPadError };

/** Why the state changed. */
export type Cause = 'user' | 'page' | 'reading' | 'picture' | 'engine' | 'settings';

export interface FieldState {
  readonly draft: Draft;
  /** The characters of the value. While ink is unread, they are those of the value before that ink. */
  readonly places: readonly Place[];
  /** The reading of the current ink or picture, corrections included. */
  readonly recognition: Recognition | null;
  /** The reading that the value was made of; `null` when the whole value was typed. */
  readonly valueReading: Recognition | null;
  readonly phase: EnginePhase;
  /** The last change of the content was made by the user, not by the page. */
  readonly byUser: boolean;
  /** The user has changed something since the field was reset. */
  readonly edited: boolean;
  /** The page or the user has set the value: it no longer follows the default value. */
  readonly dirty: boolean;
  /** The last change was an undo, redo or clear by the user: screen readers announce the new value. */
  readonly stepped: boolean;
}

/**
 * Makes the value of a draft: the reading of its ink, with the corrections applied and the typed
 * characters inserted. A pure function.
 */
export type ComposeValue = (
  draft: Draft,
  reading: Recognition | undefined,
) => { readonly recognition: Recognition | null; readonly places: readonly Place[] };

/** A change of the characters of the value by the user. */
export interface PlacesChange {
  readonly places: readonly Place[];
  /** The remaining ink; if omitted, all ink is removed. */
  readonly strokes?: readonly Stroke[];
  readonly corrections?: Draft['corrections'];
  readonly typed: Draft['typed'];
  /** The change is typing: consecutive typing is one undo step. */
  readonly typing?: boolean;
  /** The reading of `strokes`, if it is known. */
  readonly reading?: Recognition;
}

/** The edits of the content; see {@link Field.byUser} and {@link Field.byPage}. */
export interface FieldEdits {
  /** Adds a step to the history: a draft whose ink has not been read yet. */
  pushDraft(draft: Draft): void;
  change(change: PlacesChange): void;
  /** Replaces the text, and ink that was read. Unread ink is kept. */
  type(text: string): void;
  clear(): void;
  undo(): void;
  redo(): void;
  /** Replaces the content and empties the history: nothing can be undone. */
  restore(draft: Draft): void;
  /** Replaces the ink; it is read next. Its strokes can be undone one by one, as if they had been drawn. */
  setStrokes(strokes: readonly Stroke[]): void;
}

export const INITIAL_STATE: FieldState = {
  draft: EMPTY_DRAFT,
  places: [],
  recognition: null,
  valueReading: null,
  phase: { name: 'idle' },
  byUser: false,
  edited: false,
  dirty: false,
  stepped: false,
};

/** The value of a draft before the code that reads ink is loaded: only the typed text. */
export const composeTyped: ComposeValue = ({ text }) => ({
  recognition: null,
  places: typedPlaces(text),
});
