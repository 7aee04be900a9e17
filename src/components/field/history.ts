/** One history for ink and typing: every step is a whole draft, so undo never has to compute one. */
import type { Stroke } from '../../engine/data/ink.js';

/** The user's correction: these strokes are this digit, whatever they look like. */
export interface Pin {
  readonly strokes: readonly Stroke[];
  readonly value: string;
}

/** Typed characters, and the stroke of the digit that they stand behind; `null` at the beginning. */
export interface TypedRun {
  readonly text: string;
  readonly after: Stroke | null;
}

/** What the field holds. Drafts are immutable and share their strokes. */
export interface Draft {
  readonly strokes: readonly Stroke[];
  readonly pins: readonly Pin[];
  readonly typed: readonly TypedRun[];
  /** What counts when the ink cannot be read. */
  readonly text: string;
  /** `text` is what the ink says, although it has not been read: it was restored. */
  readonly known: boolean;
}

export const EMPTY_DRAFT: Draft = Object.freeze({
  strokes: Object.freeze([]),
  pins: [],
  typed: [],
  text: '',
  known: false,
});

export function typedDraft(text: string): Draft {
  return { ...EMPTY_DRAFT, text, typed: text ? [{ text, after: null }] : [] };
}

/** Steps kept; far more than anyone takes back, few enough to forget about memory. */
const MOST_STEPS = 200;

export class EditHistory {
  #drafts: Draft[] = [EMPTY_DRAFT];
  #at = 0;

  get current(): Draft {
    return this.#drafts[this.#at]!;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#drafts.length - 1;
  }

  /** Takes a step, which ends what could be redone. */
  push(draft: Draft): void {
    this.#drafts.splice(this.#at + 1, Infinity, draft);
    if (this.#drafts.length > MOST_STEPS) this.#drafts.shift();
    this.#at = this.#drafts.length - 1;
  }

  /** Changes the step that was taken last, as typing on does. */
  amend(draft: Draft): void {
    this.#drafts.splice(this.#at, Infinity, draft);
  }

  /** Starts over: nothing can be undone. */
  reset(draft: Draft): void {
    this.#drafts = [draft];
    this.#at = 0;
  }

  undo(): void {
    if (this.canUndo) this.#at -= 1;
  }

  redo(): void {
    if (this.canRedo) this.#at += 1;
  }
}
