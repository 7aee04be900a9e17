/**
 * What stands in the field: typed characters and ink, and the history of both. What is done with ink
 * (read, corrected, mixed with typing) comes with the hand; until then ink only waits.
 *
 * Knows no DOM. Tells its host when something changed; the host decides what a page hears of it.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { InkContent } from '../writing/ink-value.js';
import { type Draft, EditHistory, EMPTY_DRAFT, typedDraft } from './history.js';
import { type Place, textOf, typedPlaces } from './places.js';
import { slotsOf } from './slots.js';

export interface ContentHost {
  /** Whether ink can be read at all: not after the engine failed. */
  canRead(): boolean;
  /** Ink is to be read as soon as that is possible. */
  wantsReading(): void;
  /** Value, ink or history are different now. */
  contentChanged(): void;
}

export class FieldContent {
  /** Holds nothing. */
  readonly empty = EMPTY_DRAFT;
  /** Comes with the hand. */
  ink: InkContent | undefined;
  /** The newest settled value, place by place: while ink waits to be read, the one before it. */
  places: readonly Place[] = [];
  /** The reading that takes part in `value`; `null` when all of it was typed. */
  source: Recognition | null = null;
  readonly #history = new EditHistory();
  #typingOn = false;

  constructor(private readonly host: ContentHost) {}

  get draft(): Draft {
    return this.#history.current;
  }

  get strokes(): readonly Stroke[] {
    return this.draft.strokes;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The digit place of each of `places`. */
  get slots(): readonly number[] {
    return slotsOf(this.places);
  }

  get value(): string {
    return textOf(this.places);
  }

  /** The reading of the present ink, with the user's corrections. */
  get recognition(): Recognition | null {
    return this.ink?.recognition ?? null;
  }

  /** Whether there is ink whose reading will change the value. */
  get unread(): boolean {
    const { strokes, known } = this.draft;
    if (strokes.length === 0 || known || !this.host.canRead()) return false;
    return !this.ink?.isRead;
  }

  /** The user's typing, mixed with what was written by hand. */
  type(text: string, caret?: number): void {
    if (this.ink) {
      this.ink.type(text, caret);
      return;
    }
    // Ink that waits to be read stays beside the text; of other ink the text takes the place.
    const canRead = this.host.canRead();
    const strokes = !canRead || (text && this.unread) ? this.strokes : EMPTY_DRAFT.strokes;
    const draft = { ...typedDraft(text), strokes, known: !canRead && strokes.length > 0 };
    this.take(draft, { typing: true, places: typedPlaces(text) });
  }

  /** The next typing is an undo step of its own. */
  endTyping(): void {
    this.#typingOn = false;
  }

  clear(): void {
    if (this.strokes.length === 0 && this.value === '') return;
    this.take(EMPTY_DRAFT);
  }

  undo(): void {
    this.#history.undo();
    this.#typingOn = false;
    this.settle();
  }

  redo(): void {
    this.#history.redo();
    this.#typingOn = false;
    this.settle();
  }

  /** A new beginning with all that there was once before. */
  restore(draft: Draft): void {
    this.#history.reset(draft);
    this.#typingOn = false;
    this.settle();
  }

  /** Ink from the page, to be read. Its strokes can be undone one by one, as if just drawn. */
  setStrokes(strokes: readonly Stroke[]): void {
    this.#typingOn = false;
    this.#show([]);
    this.#history.reset(EMPTY_DRAFT);
    strokes.forEach((_, last) => {
      const drawn = last + 1 < strokes.length ? strokes.slice(0, last + 1) : strokes;
      this.#history.push({ ...EMPTY_DRAFT, strokes: drawn });
    });
    this.settle();
  }

  /** Takes a step; `typing` goes on with the one before, `places` are what it makes of the value. */
  take(
    draft: Draft,
    { typing = false, places }: { typing?: boolean; places?: readonly Place[] } = {},
  ) {
    if (typing && this.#typingOn) this.#history.amend(draft);
    else this.#history.push(draft);
    this.#typingOn = typing;
    if (places) this.#show(places, this.recognition);
    this.settle();
  }

  /** Readings so far no longer hold: another model, or other limits. */
  forgetReadings(): void {
    this.ink?.forgetReadings();
    this.settle();
  }

  /** Brings the value up to date, and has unread ink read. */
  settle(): void {
    const { draft, recognition, ink } = this;
    const typed = typedPlaces(draft.text);
    const places = ink?.placesOf(recognition) ?? typed;
    if (draft.known && textOf(places) !== draft.text) this.#show(typed);
    else if (recognition || draft.strokes.length === 0) this.#show(places, recognition);
    else if (!this.host.canRead() || draft.known) this.#show(typed);
    this.host.contentChanged();
    if (this.unread) this.host.wantsReading();
  }

  #show(places: readonly Place[], source: Recognition | null = null): void {
    this.places = places;
    this.source = source;
  }
}
