/**
 * The store: what the field holds, and the only place where that changes. Knows no DOM. Edits by the user or
 * the page, readings and the engine's phase come in; then the value is brought up to date, and every
 * subscriber is called, in the order in which they subscribed.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import { draftAfter, typingOf } from './change-draft.js';
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
import { type Draft, EditHistory, EMPTY_DRAFT } from './history.js';
import { InkReadings } from './ink-readings.js';
import { type Place, slotsOf, textOf } from './places.js';
import { presentContent } from './present-content.js';
import { freezeStroke } from './strokes.js';
import type { Content, TextFormat, Understand } from './text-format.js';

export class Field {
  #state = INITIAL_STATE;
  readonly #history = new EditHistory();
  readonly #subscribers: ((cause: Cause) => void)[] = [];
  readonly #readings = new InkReadings();
  /** The ink that the user has finished with. */
  #finished: readonly Stroke[] | undefined;
  #compose: ComposeValue = composeTyped;
  #format: TextFormat | undefined;

  /** @param understandPlain what the text means as long as no format is used. */
  constructor(private readonly understandPlain: Understand) {}

  get state(): FieldState {
    return this.#state;
  }

  /** Canonical; '' where the text has no value. */
  get value(): string {
    return this.#state.meaning.value;
  }

  get text(): string {
    return textOf(this.#state.places);
  }

  /** `undefined` for plain digits, or until it is loaded. */
  get format(): TextFormat | undefined {
    return this.#format;
  }

  get strokes(): readonly Stroke[] {
    return this.#state.draft.strokes;
  }

  get isEmpty(): boolean {
    const { strokes, picture } = this.#state.draft;
    return this.text === '' && strokes.length === 0 && !picture;
  }

  /** For each character of the text, the index of the box on the paper where it stands. */
  get slots(): readonly number[] {
    return slotsOf(this.#state.places);
  }

  /** Whether the present content was typed last, and what can be taken back. */
  get history(): Pick<EditHistory, 'canUndo' | 'canRedo' | 'typing'> {
    return this.#history;
  }

  /** Whether ink can be read: false after the engine has failed. */
  get canRead(): boolean {
    return this.#state.phase.name !== 'failed';
  }

  /** Whether there is ink that is still to be read, and whose reading may change the value. */
  get unread(): boolean {
    const { strokes, known } = this.#state.draft;
    if (strokes.length === 0 || known || !this.canRead) return false;
    return !this.#readings.has(strokes, this.finished);
  }

  /** Whether the value will still change without anybody's doing. */
  get waits(): boolean {
    return this.unread || Boolean(this.#state.meaning.waits);
  }

  get finished(): boolean {
    return this.#finished === this.strokes;
  }

  /** What was read of these strokes, without corrections. */
  readonly readingOf = this.#readings.of;

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

  /** What is typed next is an undo step of its own. */
  endTyping(): void {
    this.#history.endTyping();
  }

  /** The same content, as another draft. */
  amend(draft: Draft): void {
    this.#history.amend(draft);
    this.#update('format');
  }

  /** From now on the text is one of this format. */
  setFormat(format: TextFormat | undefined): void {
    this.#format = format;
    this.#update('format');
  }

  /** The user has finished: the current ink is read once more, now with the minimum length. */
  finish(): void {
    this.#finished = this.strokes;
    this.#update('settings');
  }

  /** Replaces ink and value with a picture that was read. */
  setPicture(picture: NonNullable<Draft['picture']>, byUser: boolean): void {
    this.#set({ byUser, dirty: true, stepped: false, ...(byUser && { edited: true }) });
    this.#take({ ...EMPTY_DRAFT, picture });
    this.#publish('picture');
  }

  /** @param finished how these strokes were read; see {@link finish}. */
  setReading(strokes: readonly Stroke[], recognition: Recognition, finished: boolean): void {
    // The user has finished since this reading began: a reading with the minimum length follows.
    if (this.#finished === strokes && !finished) return;
    this.#readings.keep(strokes, recognition, finished);
    if (strokes === this.strokes) this.#update('reading');
  }

  setPhase(phase: EnginePhase): void {
    this.#set({ phase });
    this.#update('engine');
  }

  /** Discards all readings, since the model or the limits have changed. */
  forgetReadings(): void {
    this.#readings.forget();
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
      this.#take(draft);
    },
    change: (change) => this.#change(change),
    type: (text) => {
      // Unread ink is kept beside the text; the text replaces ink that was read.
      const keepsInk = !this.canRead || (text !== '' && this.unread);
      this.#change(typingOf(text, keepsInk ? this.strokes : []));
    },
    clear: () => {
      if (!this.isEmpty) this.#take(EMPTY_DRAFT);
    },
    undo: () => this.#step(-1),
    redo: () => this.#step(1),
    restore: (draft) => {
      this.#history.reset(draft);
      this.#updateValue();
    },
    setStrokes: (strokes) => {
      this.#history.draw(strokes);
      this.#updateValue([]);
    },
  };

  #take(draft: Draft, typing = false, meanwhile?: readonly Place[]): void {
    this.#history.take(draft, typing);
    this.#updateValue(meanwhile);
  }

  #change(change: PlacesChange): void {
    const places = change.places.filter(({ printed }) => !printed);
    const draft = draftAfter(change, places, this.canRead);
    if (change.reading) this.#readings.keep(draft.strokes, change.reading);
    this.#take(draft, change.typing, places);
  }

  #step(steps: -1 | 1): void {
    this.#history.go(steps);
    this.#updateValue();
  }

  /** @param meanwhile what stands there while ink waits to be read; without it, what stood there before. */
  #updateValue(meanwhile?: readonly Place[]): void {
    const draft = this.#history.current;
    const reading = draft.picture?.reading ?? this.readingOf(draft.strokes);
    const composed = this.#compose(draft, reading);
    const understand = (content: Content) =>
      (this.#format?.understand ?? this.understandPlain)(content, draft, !this.#history.typing);
    this.#set(presentContent(draft, composed, understand, this.canRead, meanwhile));
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
