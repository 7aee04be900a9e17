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
  /** Whether `text` is the value, not the ink: it was restored, or typed after the engine failed. */
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

/** Maximum number of steps: more than a user undoes, and few enough to need little memory. */
const MOST_STEPS = 200;

export class EditHistory {
  #drafts: Draft[] = [EMPTY_DRAFT];
  #index = 0;

  get current(): Draft {
    return this.#drafts[this.#index]!;
  }

  get canUndo(): boolean {
    return this.#index > 0;
  }

  get canRedo(): boolean {
    return this.#index < this.#drafts.length - 1;
  }

  /** Adds a step after the current one. Later steps, which could be redone, are discarded. */
  push(draft: Draft): void {
    this.#drafts.splice(this.#index + 1, Infinity, draft);
    if (this.#drafts.length > MOST_STEPS) this.#drafts.shift();
    this.#index = this.#drafts.length - 1;
  }

  /** Replaces the current step, as further typing does. */
  amend(draft: Draft): void {
    this.#drafts.splice(this.#index, Infinity, draft);
  }

  /** Replaces the whole history with one draft. */
  reset(draft: Draft): void {
    this.#drafts = [draft];
    this.#index = 0;
  }

  /** @param steps -1 to undo, 1 to redo; without such a step, nothing happens. */
  go(steps: -1 | 1): void {
    if (this.#drafts[this.#index + steps]) this.#index += steps;
  }
}
