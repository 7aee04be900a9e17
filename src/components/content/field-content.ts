/**
 * What stands in the field: ink, typed characters and corrections, the reading of that ink, and the
 * history of it all.
 *
 * Knows no DOM. Tells its host when something changed; the host decides what a page hears of it.
 */
import type { Stroke } from '../../engine/ink.js';
import type { FixedDigit, Recognition } from '../../engine/recognition.js';
import type { correct, withoutInk } from './corrections.js';
import { type Draft, EditHistory, EMPTY_DRAFT } from './edit-history.js';
import {
  changePlaces,
  composePlaces,
  editsOf,
  findChange,
  type Place,
  textOf,
  typedPlaces,
} from './places.js';
import { slotsOf } from './slots.js';

export interface ContentHost {
  /** Whether ink can be read at all: not after the engine failed. */
  canRead(): boolean;
  /** Reads ink; `undefined` when the answer is no longer wanted, or there is none. */
  read(ink: InkToRead): Promise<Recognition | undefined>;
  /** What readings are corrected with; there before the first one is. */
  corrections(): { correct: typeof correct; withoutInk: typeof withoutInk };
  /** Value, ink or history are different now. */
  contentChanged(): void;
  /** The present ink has been read, and the value is up to date. */
  recognized(recognition: Recognition): void;
}

export interface InkToRead {
  readonly strokes: readonly Stroke[];
  readonly fixed: readonly FixedDigit[];
  /** The user has finished: lower bounds of the length apply. */
  readonly finished: boolean;
}

interface Settled {
  readonly places: readonly Place[];
  readonly recognition: Recognition | null;
}

export class FieldContent {
  readonly #history = new EditHistory();
  /** By the list of strokes, so that undo finds what was read before. */
  #readings = new WeakMap<readonly Stroke[], Recognition>();
  /** What was read from pictures: the same for every limit. By an empty list of strokes. */
  readonly #pictures = new WeakMap<readonly Stroke[], Recognition>();
  #settled: Settled = { places: [], recognition: null };
  #typingOn = false;
  /** The ink that is being read once more, because the user has finished. */
  #finishing: readonly Stroke[] | undefined;

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

  /** The newest settled value, place by place: while ink waits to be read, the one before it. */
  get places(): readonly Place[] {
    return this.#settled.places;
  }

  get value(): string {
    return textOf(this.places);
  }

  /** The reading that takes part in `value`; `null` when all of it was typed. */
  get source(): Recognition | null {
    return this.#settled.recognition;
  }

  /** The reading of the present ink, with the user's corrections. */
  get recognition(): Recognition | null {
    const { strokes, pins } = this.draft;
    const reading = this.#readings.get(strokes) ?? this.#pictures.get(strokes);
    return reading ? this.host.corrections().correct(reading, strokes, pins) : null;
  }

  /** Whether there is ink whose reading will change the value. */
  get unread(): boolean {
    const { strokes, known } = this.draft;
    if (strokes.length === 0 || known || !this.host.canRead()) return false;
    return !this.#readings.has(strokes) || this.#finishing === strokes;
  }

  addStroke(stroke: Stroke): void {
    // In a field with slots, ink takes the place of what was typed there.
    const taken = stroke.slot === undefined ? -1 : slotsOf(this.places).indexOf(stroke.slot);
    const written = this.places.map((place, index) =>
      index === taken && !place.strokes ? { char: '', strokes: [stroke], pinned: false } : place,
    );
    const edits = taken < 0 ? {} : editsOf(written);
    const strokes = Object.freeze([...this.strokes, stroke]);
    this.#push({ ...this.draft, ...edits, strokes, known: false });
  }

  /**
   * A picture was read: its digits take the place of everything.
   *
   * @param strokes an empty list, by which the picture is known.
   */
  setPicture(recognition: Recognition, strokes: readonly Stroke[]): void {
    this.#pictures.set(strokes, recognition);
    this.#push({ ...EMPTY_DRAFT, strokes });
  }

  /** The user's typing, mixed with what was written by hand. */
  type(text: string, caret?: number): void {
    const change = findChange(this.value, text, caret);
    this.#change(changePlaces(this.places, change), { typing: true });
  }

  /** The user says what the digit at `place` is. */
  correct(place: number, value: string): void {
    const change = { start: place, removed: 1, inserted: value };
    this.#change(changePlaces(this.places, change));
  }

  /** The next typing is an undo step of its own. */
  endTyping(): void {
    this.#typingOn = false;
  }

  /** The user vouches for the whole value. */
  confirm(): void {
    this.#change(this.places.map((place) => ({ ...place, pinned: true })));
  }

  clear(): void {
    if (this.strokes.length === 0 && this.value === '') return;
    this.#push(EMPTY_DRAFT);
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

  /** A new beginning, by the page: text alone. */
  reset(text: string): void {
    this.restore({ ...EMPTY_DRAFT, typed: text ? [{ text, after: null }] : [], text });
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
    this.#settled = { places: [], recognition: null };
    this.#history.reset(EMPTY_DRAFT);
    strokes.forEach((_, last) => {
      const drawn = last + 1 < strokes.length ? strokes.slice(0, last + 1) : strokes;
      this.#history.push({ ...EMPTY_DRAFT, strokes: drawn });
    });
    this.settle();
  }

  /** Readings so far no longer hold: another model, or other limits. */
  forgetReadings(): void {
    this.#readings = new WeakMap();
    this.settle();
  }

  /** Brings the value up to date, and has unread ink read. */
  settle(): void {
    const { draft, recognition } = this;
    const places = composePlaces(recognition, draft);
    if (draft.known && textOf(places) !== draft.text) {
      this.#settled = { places: typedPlaces(draft.text), recognition: null };
    } else if (recognition || draft.strokes.length === 0) {
      this.#settled = { places, recognition };
    } else if (!this.host.canRead()) {
      this.#settled = { places: typedPlaces(draft.text), recognition: null };
    }
    this.host.contentChanged();
    if (this.unread) void this.read();
  }

  /** Reads ink that was restored, so that its digits can be corrected one by one. */
  readRestored(): void {
    if (this.draft.known && !this.recognition) void this.read();
  }

  /** The user has finished: reads the ink once more, now with the least number of digits. */
  finish(): void {
    if (this.strokes.length === 0 || !this.recognition) return;
    this.#finishing = this.strokes;
    this.settle();
  }

  /** How the present ink is to be read. */
  get reading(): Omit<InkToRead, 'strokes'> {
    const { strokes, pins } = this.draft;
    const fixed = pins.map((pin) => ({
      value: pin.value,
      strokes: pin.strokes.map((stroke) => strokes.indexOf(stroke)),
    }));
    return { fixed, finished: this.#finishing === strokes };
  }

  /** Reads the present ink, whether or not the value will come from it. */
  async read(): Promise<void> {
    const { strokes } = this;
    const { fixed, finished } = this.reading;
    const reading = await this.host.read({ strokes, fixed, finished });
    if (finished && this.#finishing === strokes) this.#finishing = undefined;
    if (!reading) {
      if (finished && strokes === this.strokes) this.settle();
      return;
    }
    this.#readings.set(strokes, reading);
    if (strokes !== this.strokes) return;
    this.settle();
    this.host.recognized(this.recognition!);
  }

  #change(changed: readonly Place[], { typing = false } = {}): void {
    // Digits of a picture have no ink to hold on to: once the user has changed one, they are text.
    const fromPicture = this.#pictures.has(this.strokes);
    const places = fromPicture ? typedPlaces(textOf(changed)) : changed;
    const strokes = this.#strokesOf(places);
    const text = this.host.canRead()
      ? textOf(places.filter((place) => !place.strokes))
      : textOf(places);
    // What is typed while the ink cannot be read stands for all of it, also when it can be read again.
    const known = !this.host.canRead() && strokes.length > 0;
    const draft: Draft = { strokes, ...editsOf(places), text, known };
    if (typing && this.#typingOn) this.#history.amend(draft);
    else this.#history.push(draft);
    this.#typingOn = typing;
    this.#settled = { places, recognition: this.recognition };
    this.settle();
  }

  /** The ink without that of digits which are gone; the same list when none is. */
  #strokesOf(places: readonly Place[]): readonly Stroke[] {
    const { strokes } = this;
    if (!this.host.canRead()) return strokes;
    const kept = new Set(places.flatMap((place) => place.strokes ?? []));
    const gone = new Set(
      this.places.flatMap((place) => place.strokes ?? []).filter((stroke) => !kept.has(stroke)),
    );
    const rest = strokes.filter((stroke) => !gone.has(stroke));
    const nothingMeant = kept.size === 0 && !this.unread;
    if (places.length === 0 || nothingMeant) return EMPTY_DRAFT.strokes;
    if (rest.length === strokes.length) return strokes;
    const reading = this.#readings.get(strokes);
    if (reading) {
      this.#readings.set(rest, this.host.corrections().withoutInk(reading, strokes, rest));
    }
    return rest;
  }

  #push(draft: Draft): void {
    this.#typingOn = false;
    this.#history.push(draft);
    this.settle();
  }
}
