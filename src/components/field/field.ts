/**
 * The store: what the field holds, and the only place where that changes.
 *
 * Edits by the user or the page, readings and the engine's phase come in; then the value is brought up
 * to date, and every subscriber is called, in the order in which they subscribed. Knows no DOM.
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
  /** It was read as finished ink: lower bounds of the length applied. */
  readonly finished: boolean;
}

export class Field {
  #state = INITIAL_STATE;
  readonly #history = new EditHistory();
  readonly #subscribers: ((cause: Cause) => void)[] = [];
  /** By the list of strokes, so that undo finds what was read before. */
  #readings = new WeakMap<readonly Stroke[], InkReading>();
  /** The ink that the user has finished with. */
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

  /** For each character of the value, the index of the box on the paper where it stands. */
  get slots(): readonly number[] {
    return slotsOf(this.#state.places);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Whether ink can be read at all: not after the engine failed. */
  get canRead(): boolean {
    return this.#state.phase.name !== 'failed';
  }

  /** Whether there is ink whose reading will change the value. */
  get unread(): boolean {
    const { strokes, known } = this.#state.draft;
    if (strokes.length === 0 || known || !this.canRead) return false;
    const reading = this.#readings.get(strokes);
    return !reading || (this.finished && !reading.finished);
  }

  /** Whether the present content was typed last. */
  get typing(): boolean {
    return this.#typing;
  }

  get finished(): boolean {
    return this.#finished === this.strokes;
  }

  /** What was read of these strokes, without corrections. */
  readonly readingOf = (strokes: readonly Stroke[]): Recognition | undefined =>
    this.#readings.get(strokes)?.recognition;

  /** @param subscriber called after every change, behind those who subscribed before. */
  subscribe(subscriber: (cause: Cause) => void): void {
    this.#subscribers.push(subscriber);
  }

  /** @param stepped the user goes through the history. */
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

  /** The user has finished: the present ink is read with lower bounds of its length. */
  finish(): void {
    this.#finished = this.strokes;
    this.#update('settings');
  }

  /** A picture was read: it takes the place of ink and value. */
  setPicture(picture: NonNullable<Draft['picture']>, byUser: boolean): void {
    this.#set({ byUser, dirty: true, stepped: false, ...(byUser && { edited: true }) });
    this.#take({ ...EMPTY_DRAFT, picture });
    this.#publish('picture');
  }

  /** @param finished how these strokes were read; see {@link finish}. */
  setReading(strokes: readonly Stroke[], recognition: Recognition, finished: boolean): void {
    // The user has finished since this reading began: one with lower bounds of the length follows.
    if (this.#finished === strokes && !finished) return;
    this.#readings.set(strokes, { recognition, finished });
    if (strokes === this.strokes) this.#update('reading');
  }

  setPhase(phase: EnginePhase): void {
    this.#set({ phase });
    this.#update('engine');
  }

  /** Readings so far no longer hold: another model, or other limits. */
  forgetReadings(): void {
    this.#readings = new WeakMap();
    this.#update('settings');
  }

  /** From now on values are made by `compose`. */
  composeWith(compose: ComposeValue): void {
    this.#compose = compose;
    this.#update('settings');
  }

  readonly #edits: FieldEdits = {
    take: (draft) => {
      draft.strokes.forEach(freezeStroke);
      this.#take(draft);
    },
    change: (change) => this.#change(change),
    type: (text) => {
      // Ink that waits to be read stays beside the text; the text takes the place of other ink.
      const keepsInk = !this.canRead || (text !== '' && this.unread);
      this.#change({
        places: typedPlaces(text),
        typed: typedDraft(text).typed,
        typing: true,
        ...(keepsInk && { strokes: this.strokes }),
      });
    },
    clear: () => {
      if (!this.isEmpty) this.#take(EMPTY_DRAFT);
    },
    undo: () => this.#go(-1),
    redo: () => this.#go(1),
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

  #take(draft: Draft, typing = false): void {
    if (typing && this.#typing) this.#history.amend(draft);
    else this.#history.push(draft);
    this.#typing = typing;
    this.#updateValue();
  }

  #change({ places, strokes = [], corrections = [], typed, typing, reading }: PlacesChange): void {
    const { canRead } = this;
    const ink = strokes.length > 0 ? strokes : EMPTY_DRAFT.strokes;
    // Text that is typed after the engine failed decides the value, also once the ink can be read again.
    const known = !canRead && ink.length > 0;
    const text = textOf(canRead ? places.filter((place) => !place.strokes) : places);
    if (reading) this.#readings.set(ink, { recognition: reading, finished: false });
    this.#set({ places, valueReading: null });
    this.#take({ strokes: ink, corrections, typed, text, known }, typing);
  }

  #go(steps: -1 | 1): void {
    this.#history.go(steps);
    this.#typing = false;
    this.#updateValue();
  }

  /** Brings the value up to date. While ink waits to be read, the value before it stays. */
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
