/**
 * What the field does with ink: has it read, lays the user's corrections over the reading, and mixes
 * it with typing. Comes with the hand; shares only types with the first paint.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { FixedDigit } from '../../engine/data/options.js';
import type { Recognition } from '../../engine/data/recognition.js';
import type { FieldContent } from '../field/field.js';
import type { Draft } from '../field/history.js';
import type { Place } from '../field/places.js';
import { correct, withoutInk } from './apply-corrections.js';
import { changePlaces, composePlaces, editsOf, findChange } from './compose-value.js';

export interface InkHost {
  /** Whether ink can be read at all: not after the engine failed. */
  canRead(): boolean;
  /** Whether the value has too few digits, or may have once its ink is read. */
  mayBeTooShort(): boolean;
  /** Reads ink; `undefined` when the answer is no longer wanted, or there is none. */
  read(ink: InkToRead): Promise<Recognition | undefined>;
  /** The present ink has been read, and the value is up to date. */
  recognized(recognition: Recognition): void;
}

export interface InkToRead {
  readonly strokes: readonly Stroke[];
  readonly fixed: readonly FixedDigit[];
  /** The user has finished: lower bounds of the length apply. */
  readonly finished: boolean;
}

export class InkContent {
  /** By the list of strokes, so that undo finds what was read before. */
  #readings = new WeakMap<readonly Stroke[], Recognition>();
  /** What was read from pictures: the same for every limit. By an empty list of strokes. */
  readonly #pictures = new WeakMap<readonly Stroke[], Recognition>();
  /** The ink that the user has finished with: lower bounds hold for it. */
  #finished: readonly Stroke[] | undefined;
  /** Whether its reading keeps to them. */
  #readFinished = false;
  /** What is being read, and until when. */
  #underWay: (InkToRead & { readonly done: Promise<void> }) | undefined;

  constructor(
    private readonly content: FieldContent,
    private readonly host: InkHost,
  ) {}

  /** The reading of the present ink, with the user's corrections. */
  get recognition(): Recognition | null {
    const { strokes, pins } = this.content.draft;
    const reading = this.#readings.get(strokes) ?? this.#pictures.get(strokes);
    return reading ? correct(reading, strokes, pins) : null;
  }

  /** Whether the value needs no further reading of the present ink. */
  get isRead(): boolean {
    const { strokes } = this.content;
    return this.#readings.has(strokes) && (this.#finished !== strokes || this.#readFinished);
  }

  placesOf(recognition: Recognition | null): Place[] {
    return composePlaces(recognition, this.content.draft);
  }

  addStroke(stroke: Stroke): void {
    const { places, slots, draft } = this.content;
    // In a field with slots, ink takes the place of what was typed there.
    const taken = stroke.slot === undefined ? -1 : slots.indexOf(stroke.slot);
    const written = places.map((place, index) =>
      index === taken && !place.strokes ? { char: '', strokes: [stroke], pinned: false } : place,
    );
    const edits = taken < 0 ? {} : editsOf(written);
    const strokes = Object.freeze([...draft.strokes, stroke]);
    this.content.take({ ...draft, ...edits, strokes, known: false });
  }

  /**
   * A picture was read: its digits take the place of everything.
   *
   * @param strokes an empty list, by which the picture is known.
   */
  setPicture(recognition: Recognition, strokes: readonly Stroke[]): void {
    this.#pictures.set(strokes, recognition);
    this.content.take({ ...this.content.empty, strokes });
  }

  type(text: string, caret?: number): void {
    const { places, value } = this.content;
    this.#change(changePlaces(places, findChange(value, text, caret)), true);
  }

  /** The user says what the digit at `place` is. */
  correct(place: number, value: string): void {
    const change = { start: place, removed: 1, inserted: value };
    this.#change(changePlaces(this.content.places, change));
  }

  /** The user vouches for the whole value. */
  confirm(): void {
    this.#change(this.content.places.map((place) => ({ ...place, pinned: true })));
  }

  forgetReadings(): void {
    this.#readings = new WeakMap();
    this.#underWay = undefined;
    this.#readFinished = false;
  }

  /** Reads ink that was restored, so that its digits can be corrected one by one. */
  readRestored(): void {
    if (this.content.draft.known && !this.recognition) void this.read();
  }

  /** The user has finished: ink that may be too short is read with the least number of digits. */
  finish(): void {
    const { strokes, unread } = this.content;
    const underWay = unread && this.#finished === strokes;
    const readable = strokes.length > 0 && (unread || this.recognition);
    if (underWay || !readable || !this.host.mayBeTooShort()) return;
    this.#finished = strokes;
    this.#readFinished = false;
    this.content.settle();
  }

  /** How the present ink is to be read. */
  get reading(): Omit<InkToRead, 'strokes'> {
    const { strokes, pins } = this.content.draft;
    const fixed = pins.map((pin) => ({
      value: pin.value,
      strokes: pin.strokes.map((stroke) => strokes.indexOf(stroke)),
    }));
    return { fixed, finished: this.#finished === strokes };
  }

  /**
   * Reads the present ink, whether or not the value will come from it. Where that is under way it is
   * waited for: whoever began anew would make the other's answer stale, and the other would do the same.
   */
  read(): Promise<void> {
    const { strokes } = this.content;
    const { fixed, finished } = this.reading;
    const before = this.#underWay;
    if (
      before?.strokes === strokes &&
      before.finished === finished &&
      sameFixed(before.fixed, fixed)
    ) {
      return before.done;
    }
    const ink = { strokes, fixed, finished };
    const done = this.#read(ink).finally(() => {
      if (this.#underWay?.done === done) this.#underWay = undefined;
    });
    this.#underWay = { ...ink, done };
    return done;
  }

  async #read(ink: InkToRead): Promise<void> {
    const { content } = this;
    const { strokes } = ink;
    const reading = await this.host.read(ink);
    const finished = this.#finished === strokes;
    // Without a reading newer ink is being read, or nothing can be. And where the user has finished
    // meanwhile, this ink is being read once more.
    if (!reading || (finished && !ink.finished)) return;
    if (finished) this.#readFinished = true;
    this.#readings.set(strokes, reading);
    if (strokes !== content.strokes) return;
    content.settle();
    this.host.recognized(this.recognition!);
  }

  #change(changed: readonly Place[], typing = false): void {
    // Digits of a picture have no ink to hold on to: once the user has changed one, they are text.
    const fromPicture = this.#pictures.has(this.content.strokes);
    const places = fromPicture
      ? changed.map(({ char }): Place => ({ char, pinned: true }))
      : changed;
    const canRead = this.host.canRead();
    const strokes = this.#strokesOf(places);
    const text = textOf(canRead ? places.filter((place) => !place.strokes) : places);
    // What is typed while the ink cannot be read stands for all of it, also when it can be read again.
    const known = !canRead && strokes.length > 0;
    const draft: Draft = { strokes, ...editsOf(places), text, known };
    this.content.take(draft, { typing, places });
  }

  /** The ink without that of digits which are gone; the same list when none is. */
  #strokesOf(places: readonly Place[]): readonly Stroke[] {
    const { strokes, places: before, unread, empty } = this.content;
    if (!this.host.canRead()) return strokes;
    const kept = new Set(places.flatMap((place) => place.strokes ?? []));
    const gone = new Set(
      before.flatMap((place) => place.strokes ?? []).filter((stroke) => !kept.has(stroke)),
    );
    const rest = strokes.filter((stroke) => !gone.has(stroke));
    const nothingMeant = kept.size === 0 && !unread;
    if (places.length === 0 || nothingMeant) return empty.strokes;
    if (rest.length === strokes.length) return strokes;
    const reading = this.#readings.get(strokes);
    if (reading) this.#readings.set(rest, withoutInk(reading, strokes, rest));
    return rest;
  }
}

function sameFixed(a: readonly FixedDigit[], b: readonly FixedDigit[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const textOf = (places: readonly Place[]): string => places.map(({ char }) => char).join('');
