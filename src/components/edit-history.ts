/** One history for ink and typing: every step is a whole draft, so undo never has to compute one. */
import type { Stroke } from '../engine/ink.js';

/** What the field holds. Drafts are immutable and share their strokes. */
export interface Draft {
  readonly strokes: readonly Stroke[];
  /** The last typed (or set) value; also what counts when the ink cannot be read. */
  readonly text: string;
  /** Which of the two the value comes from. */
  readonly from: 'ink' | 'text';
}

export const EMPTY_DRAFT: Draft = Object.freeze({
  strokes: Object.freeze([]),
  text: '',
  from: 'text',
});

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
