/** The undo history, shared by ink and typing. Every step is a complete draft, so undo only selects one. */
import type { Stroke } from '../../engine/data/ink.js';
import type { Recognition } from '../../engine/data/recognition.js';

/** A correction by the user: the digit that the strokes stand for, whatever the engine reads. */
export interface Correction {
  readonly strokes: readonly Stroke[];
  readonly value: string;
}

/** Consecutive typed characters. They follow the digit with the stroke `after`; `null` at the beginning. */
export interface TypedRun {
  readonly text: string;
  readonly after: Stroke | null;
}

/** A picture that was read instead of ink. */
export interface DraftPicture {
  /** The reading of each written line, from top to bottom. */
  readonly lines: readonly Recognition[];
  /** The line that is the value; `undefined` until the user has chosen one of several. */
  readonly reading?: Recognition;
  /** The picture, turned upright as it was read. The store only keeps it. */
  readonly image: HTMLCanvasElement;
}

/** The content of the field as the user or the page entered it. Drafts are immutable and share strokes. */
export interface Draft {
  readonly strokes: readonly Stroke[];
  readonly corrections: readonly Correction[];
  readonly typed: readonly TypedRun[];
  /** The value if the ink cannot be read. */
  readonly text: string;
  /** The value that the page has set: `text` is made of it. */
  readonly value?: string;
  /** The currency sign that was typed with it. */
  readonly currency?: string;
  /** What was typed beside it, and means nothing. */
  readonly dropped?: string;
  /** `text` decides the value, not the ink: it was restored, or typed after the engine failed. */
  readonly known: boolean;
  /** A picture in place of ink. */
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
  #index = 0;
  #typing = false;

  get current(): Draft {
    return this.#drafts[this.#index]!;
  }

  get canUndo(): boolean {
    return this.#index > 0;
  }

  get canRedo(): boolean {
    return this.#index < this.#drafts.length - 1;
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
    this.#drafts.splice(this.#index + 1, Infinity, draft);
    if (this.#drafts.length > MOST_STEPS) this.#drafts.shift();
    this.#index = this.#drafts.length - 1;
  }

  /** Changes the step that was taken last. */
  amend(draft: Draft): void {
    this.#drafts.splice(this.#index, Infinity, draft);
  }

  /** Replaces the whole history with one draft. */
  reset(draft: Draft): void {
    this.#drafts = [draft];
    this.#index = 0;
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

  /** @param steps -1 to undo, 1 to redo; without such a step, nothing happens. */
  go(steps: -1 | 1): void {
    if (this.#drafts[this.#index + steps]) this.#index += steps;
    this.#typing = false;
  }
}
