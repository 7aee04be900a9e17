/** What keys and clicks do: steps through the history, other readings, confirming. */
import type { PadParts } from '../parts.js';
import { confirmValue } from './edit-ink.js';
import type { OtherReadings } from './other-readings.js';
import type { Paper } from './paper/paper.js';

/** Keys that mean something to text: characters, also with Ctrl, and steps in it. */
const EDITING = /^(.|Backspace|Delete|Home|End|Arrow.+)$/u;

export class Keys {
  constructor(
    private readonly parts: PadParts,
    private readonly others: OtherReadings,
    private readonly paper: Paper,
  ) {}

  /** Returns whether the key meant something. */
  key(event: KeyboardEvent): boolean {
    const { others } = this;
    const { field, writable } = this.parts;
    // Writing focuses the paper, so that no virtual keyboard opens. Keys of a real keyboard are meant
    // for the input; they still reach it when the focus moves now.
    if (event.target instanceof HTMLCanvasElement && EDITING.test(event.key)) this.#focusEnd();
    if (others.key(event)) return true;
    if (!writable) return false;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && /^[zy]$/i.test(event.key)) {
      const forward = event.shiftKey || event.key.toLowerCase() === 'y';
      field.byUser((edits) => (forward ? edits.redo() : edits.undo()), true);
    } else if (event.key === 'Escape') {
      // Else the key belongs to the page: it may close a dialog.
      if (!this.paper.dropStroke()) return false;
    } else if (event.key === 'ArrowDown' && event.altKey) {
      others.openAtCaret();
    } else if (isEnter(event) && this.#doubtful) {
      field.byUser((edits) => edits.change(confirmValue(field)));
    } else return false;
    event.preventDefault();
    return true;
  }

  clicked(event: MouseEvent): void {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    const dragged = (selectionEnd ?? 0) - (selectionStart ?? 0) > 1;
    if (!dragged && this.parts.writable) this.others.openAt(event.clientX);
  }

  #focusEnd(): void {
    const { input } = this.parts;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** The reading is so uncertain that the user has to confirm it. */
  get #doubtful(): boolean {
    const { field, pad } = this.parts;
    return field.value !== '' && this.parts.confidence < pad.minConfidence;
  }
}

function isEnter({ key, target, isComposing }: KeyboardEvent): boolean {
  return key === 'Enter' && !(target instanceof HTMLButtonElement) && !isComposing;
}
