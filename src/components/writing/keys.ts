/** Handles keys and clicks: undo and redo, the list of other readings, and confirmation with Enter. */
import type { PadParts } from '../parts.js';
import { confirmValue } from './edit-ink.js';
import type { OtherReadings } from './other-readings.js';
import type { Paper } from './paper/paper.js';

/** Keys that edit text or move the caret: characters (also with Ctrl), deletion and navigation. */
const EDITING = /^(.|Backspace|Delete|Home|End|Arrow.+)$/u;

export class Keys {
  constructor(
    private readonly parts: PadParts,
    private readonly others: OtherReadings,
    private readonly paper: Paper,
  ) {}

  /** Handles `keydown`. Returns whether the key was handled. */
  key(event: KeyboardEvent): boolean {
    const { others } = this;
    const { field, writable } = this.parts;
    // Writing focuses the canvas, so that no virtual keyboard opens. Keys of a physical keyboard are meant
    // for the input; they reach it if the focus moves during `keydown`.
    if (event.target instanceof HTMLCanvasElement && EDITING.test(event.key)) this.#focusEnd();
    if (others.key(event)) return true;
    if (!writable) return false;
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && /^[zy]$/i.test(event.key)) {
      const forward = event.shiftKey || event.key.toLowerCase() === 'y';
      field.byUser((edits) => (forward ? edits.redo() : edits.undo()), true);
    } else if (event.key === 'Escape') {
      // Without a stroke to drop, Escape is left to the page, where it may close a dialog.
      if (!this.paper.dropStroke()) return false;
    } else if (event.key === 'ArrowDown' && event.altKey) {
      others.openAtCaret();
    } else if (isEnter(event) && this.#needsConfirmation) {
      field.byUser((edits) => edits.change(confirmValue(field)));
    } else return false;
    event.preventDefault();
    return true;
  }

  /** Handles a click on the input: opens the list for the clicked digit, unless text was selected. */
  clicked(event: MouseEvent): void {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    const selected = (selectionEnd ?? 0) - (selectionStart ?? 0) > 1;
    if (!selected && this.parts.writable) this.others.openAt(event.clientX);
  }

  #focusEnd(): void {
    const { input } = this.parts;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** Whether the confidence is so low that the user has to confirm the value. */
  get #needsConfirmation(): boolean {
    const { field, pad } = this.parts;
    return field.value !== '' && this.parts.confidence < pad.minConfidence;
  }
}

function isEnter({ key, target, isComposing }: KeyboardEvent): boolean {
  return key === 'Enter' && !(target instanceof HTMLButtonElement) && !isComposing;
}
