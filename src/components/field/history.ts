/** One undo history for ink and typing. Every step is a whole draft, so undo never has to compute one. */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';

/** The user's correction: these strokes are this digit, whatever they look like. */
export interface Correction {
  readonly strokes: readonly Stroke[];
  readonly value: string;
}

/** Typed characters, and the stroke of the digit that they stand behind; `null` at the beginning. */
export interface TypedRun {
  readonly text: string;
  readonly after: Stroke | null;
}

/** A picture that was read instead of ink. */
export interface DraftPicture {
  /** The reading of each written line, from top to bottom. */
  readonly lines: readonly Recognition[];
  /** The line that counts; `undefined` until one of several is chosen. */
  readonly reading?: Recognition;
  /** Upright, as it was read. The store keeps it and never looks at it. */
  readonly image: HTMLCanvasElement;
}

/** What the user or the page put into the field. Drafts are immutable and share their strokes. */
export interface Draft {
  readonly strokes: readonly Stroke[];
  readonly corrections: readonly Correction[];
  readonly typed: readonly TypedRun[];
  /** What counts when the ink cannot be read. */
  readonly text: string;
  /** The value that the page has set: `text` is made of it. */
  readonly value?: string;
  /** The currency sign that was typed with it. */
  readonly currency?: string;
  /** What was typed beside it, and means nothing. */
  readonly dropped?: string;
  /** `text` decides the value, not the ink: it was restored, or typed after the engine failed. */
  readonly known: boolean;
  /** Stands in the place of ink. */
  readonly picture?: DraftPicture;
}

export const EMPTY_DRAFT: Draft = Object.freeze({
  strokes: Object.freeze([]),
  corrections: [],
  typed: [],
  text: '',
  known: false,
});

export function typedDraft(text: string): Draft {
  return { ...EMPTY_DRAFT, text, typed: text ? [{ text, after: null }] : [] };
}

/** @param value canonical, whatever the field's language is. */
export const draftOf = (value: string): Draft => ({ ...typedDraft(value), value });

/** Steps kept: more than anyone takes back, and few enough that their memory does not matter. */
const MOST_STEPS = 200;

export class EditHistory {
  #drafts: Draft[] = [EMPTY_DRAFT];
  #at = 0;
  #typing = false;

  get current(): Draft {
    return this.#drafts[this.#at]!;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#drafts.length - 1;
  }

  /** Whether the present draft was typed last. */
  get typing(): boolean {
    return this.#typing;
  }

  /** What is typed next is a step of its own. */
  endTyping(): void {
    this.#typing = false;
  }

  /**
   * Takes a step, which ends what could be redone.
   *
   * @param typing it goes on with the typing of the step before: both are one.
   */
  take(draft: Draft, typing = false): void {
    const goesOn = typing && this.#typing;
    this.#typing = typing;
    if (goesOn) {
      this.amend(draft);
      return;
    }
    this.#drafts.splice(this.#at + 1, Infinity, draft);
    if (this.#drafts.length > MOST_STEPS) this.#drafts.shift();
    this.#at = this.#drafts.length - 1;
  }

  /** Changes the step that was taken last. */
  amend(draft: Draft): void {
    this.#drafts.splice(this.#at, Infinity, draft);
  }

  /** Starts anew: nothing can be undone. */
  reset(draft: Draft): void {
    this.#drafts = [draft];
    this.#at = 0;
    this.#typing = false;
  }

  /** Starts anew with strokes that can be taken back one by one, as if just drawn. */
  draw(strokes: readonly Stroke[]): void {
    this.reset(EMPTY_DRAFT);
    strokes.forEach((_, last) => {
      const drawn = last + 1 < strokes.length ? strokes.slice(0, last + 1) : strokes;
      this.take({ ...EMPTY_DRAFT, strokes: drawn });
    });
  }

  /** @param steps -1 takes the last step back, 1 takes it again. */
  go(steps: -1 | 1): void {
    if (this.#drafts[this.#at + steps]) this.#at += steps;
    this.#typing = false;
  }
}
