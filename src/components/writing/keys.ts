/** What keys and clicks mean to a hand: steps through the history, other readings, confirming. */
import type { FieldContent } from '../field/field.js';
import type { OtherReadings } from './other-readings.js';

/** Keys that mean something to text: characters, also with Ctrl, and steps in it. */
const EDITING = /^(.|Backspace|Delete|Home|End|Arrow.+)$/u;

export interface KeyedField {
  readonly content: FieldContent;
  readonly others: OtherReadings;
  input(): HTMLInputElement;
  /** Neither disabled nor read-only. */
  writable(): boolean;
  /** The reading is so uncertain that the user has to confirm it. */
  doubtful(): boolean;
  /** Runs a change and tells the page of it; see `ActingField`. */
  change(change: () => void, step?: boolean): void;
  /** Takes back the stroke that is being drawn; returns whether there was one. */
  dropStroke(): boolean;
}

export class HandKeys {
  constructor(private readonly field: KeyedField) {}

  /** Returns whether the key meant something. */
  key(event: KeyboardEvent): boolean {
    const { content, others, writable, doubtful, change } = this.field;
    // Writing focuses the paper, lest a keyboard pops up; keys that are pressed all the same are meant
    // for the input, and go there in time.
    if (event.target instanceof HTMLCanvasElement && EDITING.test(event.key)) this.#focusEnd();
    if (others.key(event)) return true;
    if (!writable()) return false;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && /^[zy]$/i.test(event.key)) {
      const forward = event.shiftKey || event.key.toLowerCase() === 'y';
      change(() => (forward ? content.redo() : content.undo()), true);
    } else if (event.key === 'Escape') {
      if (!this.#escape()) return false;
    } else if (event.key === 'ArrowDown' && event.altKey) {
      others.openAtCaret();
    } else if (isEnter(event) && doubtful()) {
      change(() => content.ink!.confirm());
    } else return false;
    event.preventDefault();
    return true;
  }

  clicked(event: MouseEvent): void {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    const dragged = (selectionEnd ?? 0) - (selectionStart ?? 0) > 1;
    if (!dragged && this.field.writable()) this.field.others.openAt(event.clientX);
  }

  #focusEnd(): void {
    const input = this.field.input();
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** Takes the growing stroke back, else clears; an empty pad leaves the key to the page. */
  #escape(): boolean {
    const { content, change, dropStroke } = this.field;
    if (dropStroke()) return true;
    if (content.value === '' && content.strokes.length === 0) return false;
    change(() => content.clear(), true);
    return true;
  }
}

function isEnter({ key, target, isComposing }: KeyboardEvent): boolean {
  return key === 'Enter' && !(target instanceof HTMLButtonElement) && !isComposing;
}
