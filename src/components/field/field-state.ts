/** What the store holds, what may be done to it, and why it changed: the words that its users share. */

import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { DigitPadError } from '../../engine/support/error.js';
import { type Draft, EMPTY_DRAFT } from './history.js';
import { type Place, typedPlaces } from './places.js';
import type { Meaning } from './text-format.js';

/** Where the engine stands. After `failed`, `load()` goes back to `loading`. */
export type EnginePhase =
  | { readonly name: 'idle' | 'loading' | 'ready' }
  | { readonly name: 'failed'; readonly error: DigitPadError };

/** Why the state changed. */
export type Cause = 'user' | 'page' | 'reading' | 'picture' | 'engine' | 'settings' | 'format';

export interface FieldState {
  readonly draft: Draft;
  /** The text, which is what stands in the field, place by place. While ink waits to be read, it is the one before that ink. */
  readonly places: readonly Place[];
  readonly meaning: Meaning;
  /** The reading of the present ink or picture, corrections included. */
  readonly recognition: Recognition | null;
  /** The reading that takes part in the value; `null` when all of it was typed. */
  readonly valueReading: Recognition | null;
  readonly phase: EnginePhase;
  /** The present content is the user's doing. */
  readonly byUser: boolean;
  /** The user has changed something since the field was reset. */
  readonly edited: boolean;
  /** The page or the user has set the value: it no longer follows its default. */
  readonly dirty: boolean;
  /** The user has just gone through the history, and may not see what stands there now. */
  readonly stepped: boolean;
}

/** Makes the value: corrections laid over the reading of the draft's ink, mixed with typing. Pure. */
export type ComposeValue = (
  draft: Draft,
  reading: Recognition | undefined,
) => { readonly recognition: Recognition | null; readonly places: readonly Place[] };

/** The user's change of the row of places. */
export interface PlacesChange {
  readonly places: readonly Place[];
  /** The ink that is left; without it, none. */
  readonly strokes?: readonly Stroke[];
  readonly corrections?: Draft['corrections'];
  readonly typed: Draft['typed'];
  /** It goes on with the typing of the step before: both are one undo step. */
  readonly typing?: boolean;
  /** What is known of the reading of `strokes`. */
  readonly reading?: Recognition;
}

/** What may be done to the content; see {@link Field.byUser} and {@link Field.byPage}. */
export interface FieldEdits {
  /** Takes a step with a draft whose ink, if there is any, is still to be read. */
  take(draft: Draft): void;
  change(change: PlacesChange): void;
  /** Replaces the text, and ink that was read; ink that waits to be read stays beside it. */
  type(text: string): void;
  clear(): void;
  undo(): void;
  redo(): void;
  /** A new beginning: nothing can be undone. */
  restore(draft: Draft): void;
  /** New ink to be read. Its strokes can be undone one by one, as if just drawn. */
  setStrokes(strokes: readonly Stroke[]): void;
}

export const INITIAL_STATE: FieldState = {
  draft: EMPTY_DRAFT,
  places: [],
  meaning: { value: '', text: '' },
  recognition: null,
  valueReading: null,
  phase: { name: 'idle' },
  byUser: false,
  edited: false,
  dirty: false,
  stepped: false,
};

/** Until the code that reads ink is loaded, only typing makes a value. */
export const composeTyped: ComposeValue = ({ text }) => ({
  recognition: null,
  places: typedPlaces(text),
});
