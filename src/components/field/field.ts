/**
 * The store: the state of a pad, which changes only here.
 *
 * The state changes by edits of the user or the page, by readings and by the engine's phase. After each
 * change the value is updated and the subscribers are called in the order of their subscription. No DOM.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import {
  type Cause,
  type ComposeValue,
  composeTyped,
  type EnginePhase,
  type FieldEdits,
  type FieldState,
  INITIAL_STATE,
  type PlacesChange,
} from './field-state.js';
import { type Draft, EditHistory, EMPTY_DRAFT, typedDraft } from './history.js';
import { slotsOf, textOf, typedPlaces } from './places.js';
import { freezeStroke } from './strokes.js';

interface InkReading {
  readonly recognition: Recognition;
  /** Whether it was read as finished ink, so that the minimum length applied. */
  readonly finished: boolean;
}

export class Field {
  #state = INITIAL_STATE;
  readonly #history = new EditHistory();
  readonly #subscribers: ((cause: Cause) => void)[] = [];
  /** The readings by list of strokes, so that undo need not read the ink again. */
  #readings = new WeakMap<readonly Stroke[], InkReading>();
  /** The strokes when the user last finished; see {@link finish}. */
  #finished: readonly Stroke[] | undefined;
  #typing = false;
  #compose: ComposeValue = composeTyped;

  get state(): FieldState {
    return this.#state;
  }

  get value(): string {
    return textOf(this.#state.places);
  }

  get strokes(): readonly Stroke[] {
    return this.#state.draft.strokes;
  }

  get isEmpty(): boolean {
    const { strokes, picture } = this.#state.draft;
    return this.value === '' && strokes.length === 0 && !picture;
  }

  /** For each character of the value, the index of its box on the writing surface. */
  get slots(): readonly number[] {
    return slotsOf(this.#state.places);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Whether ink can be read: false after the engine has failed. */
  get canRead(): boolean {
    return this.#state.phase.name !== 'failed';
  }

  /** Whether there is ink that is still to be read, and whose reading may change the value. */
  get unread(): boolean {
    const { strokes, known } = this.#state.draft;
    if (strokes.length === 0 || known || !this.canRead) return false;
    const reading = this.#readings.get(strokes);
    return !reading || (this.finished && !reading.finished);
  }

  /** Whether the last change was typing; further typing then belongs to the same undo step. */
  get typing(): boolean {
    return this.#typing;
  }

  get finished(): boolean {
    return this.#finished === this.strokes;
  }

  /** The reading of these strokes, without corrections. */
  readonly readingOf = (strokes: readonly Stroke[]): Recognition | undefined =>
    this.#readings.get(strokes)?.recognition;

  /** @param subscriber called after every change, after all earlier subscribers. */
  subscribe(subscriber: (cause: Cause) => void): void {
    this.#subscribers.push(subscriber);
  }

  /** @param stepped whether the edit is an undo, redo or clear. */
  byUser(edit: (edits: FieldEdits) => void, stepped = false): void {
    this.#set({ byUser: true, edited: true, dirty: true, stepped });
    edit(this.#edits);
    this.#publish('user');
  }

  byPage(edit: (edits: FieldEdits) => void): void {
    this.#set({ byUser: false, dirty: true, stepped: false });
    edit(this.#edits);
    this.#publish('page');
  }

  /** Sets a flag of the state; subscribers are not called. */
  mark(change: Pick<FieldState, 'dirty'> | Pick<FieldState, 'edited'>): void {
    this.#set(change);
  }

  endTyping(): void {
    this.#typing = false;
  }

  /** The user has finished: the current ink is read once more, now with the minimum length. */
  finish(): void {
    this.#finished = this.strokes;
    this.#update('settings');
  }

  /** Replaces ink and value with a picture that was read. */
  setPicture(picture: NonNullable<Draft['picture']>, byUser: boolean): void {
    this.#set({ byUser, dirty: true, stepped: false, ...(byUser && { edited: true }) });
    this.#record({ ...EMPTY_DRAFT, picture });
    this.#publish('picture');
  }

  /** @param finished how these strokes were read; see {@link finish}. */
  setReading(strokes: readonly Stroke[], recognition: Recognition, finished: boolean): void {
    // The user has finished since this reading began: a reading with the minimum length follows.
    if (this.#finished === strokes && !finished) return;
    this.#readings.set(strokes, { recognition, finished });
    if (strokes === this.strokes) this.#update('reading');
  }

  setPhase(phase: EnginePhase): void {
    this.#set({ phase });
    this.#update('engine');
  }

  /** Discards all readings, since the model or the limits have changed. */
  forgetReadings(): void {
    this.#readings = new WeakMap();
    this.#update('settings');
  }

  /** Sets the function that makes the value of a draft. */
  composeWith(compose: ComposeValue): void {
    this.#compose = compose;
    this.#update('settings');
  }

  readonly #edits: FieldEdits = {
    pushDraft: (draft) => {
      draft.strokes.forEach(freezeStroke);
      this.#record(draft);
    },
    change: (change) => this.#change(change),
    type: (text) => {
      // Unread ink is kept beside the text; the text replaces ink that was read.
      const keepsInk = !this.canRead || (text !== '' && this.unread);
      this.#change({
        places: typedPlaces(text),
        typed: typedDraft(text).typed,
        typing: true,
        ...(keepsInk && { strokes: this.strokes }),
      });
    },
    clear: () => {
      if (!this.isEmpty) this.#record(EMPTY_DRAFT);
    },
    undo: () => this.#step(-1),
    redo: () => this.#step(1),
    restore: (draft) => {
      this.#history.reset(draft);
      this.#typing = false;
      this.#updateValue();
    },
    setStrokes: (strokes) => {
      this.#typing = false;
      this.#set({ places: [], valueReading: null });
      this.#history.reset(EMPTY_DRAFT);
      strokes.forEach((_, last) => {
        const drawn = last + 1 < strokes.length ? strokes.slice(0, last + 1) : strokes;
        this.#history.push({ ...EMPTY_DRAFT, strokes: drawn });
      });
      this.#updateValue();
    },
  };

  #record(draft: Draft, typing = false): void {
    if (typing && this.#typing) this.#history.amend(draft);
    else this.#history.push(draft);
    this.#typing = typing;
    this.#updateValue();
  }

  #change({ places, strokes = [], corrections = [], typed, typing, reading }: PlacesChange): void {
    const { canRead } = this;
    const ink = strokes.length > 0 ? strokes : EMPTY_DRAFT.strokes;
    // Text that is typed after the engine failed determines the value, even if the engine works later.
    const known = !canRead && ink.length > 0;
    const text = textOf(canRead ? places.filter((place) => !place.strokes) : places);
    if (reading) this.#readings.set(ink, { recognition: reading, finished: false });
    this.#set({ places, valueReading: null });
    this.#record({ strokes: ink, corrections, typed, text, known }, typing);
  }

  #step(steps: -1 | 1): void {
    this.#history.go(steps);
    this.#typing = false;
    this.#updateValue();
  }

  /** Updates the value of the current draft. While its ink is unread, the previous value is kept. */
  #updateValue(): void {
    const draft = this.#history.current;
    const { strokes, text, known, picture } = draft;
    const reading = picture?.reading ?? this.#readings.get(strokes)?.recognition;
    const { recognition, places } = this.#compose(draft, reading);
    this.#set({ draft, recognition });
    const readingDiffers = known && textOf(places) !== text;
    if (!readingDiffers && (recognition || strokes.length === 0)) {
      this.#set({ places, valueReading: recognition });
    } else if (known || !this.canRead) {
      this.#set({ places: typedPlaces(text), valueReading: null });
    }
  }

  #update(cause: Cause): void {
    this.#updateValue();
    this.#publish(cause);
  }

  #set(change: Partial<FieldState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #publish(cause: Cause): void {
    for (const subscriber of this.#subscribers) subscriber(cause);
  }
}
