/** What hands do besides writing: typing, keys, buttons and slots, each as one change by the user. */
import type { FieldContent } from '../content/field-content.js';
import { filterTyping, type NumberFormat } from '../content/number-text.js';
import type { HandKeys } from './hand-keys.js';

export interface ActingField {
  readonly content: FieldContent;
  /** Not there before someone came near. */
  keys(): HandKeys | undefined;
  /** What may be typed. */
  format(): NumberFormat;
  /** Neither disabled nor read-only. */
  writable(): boolean;
  /** Runs a change and tells the page of it. */
  change(change: () => void): void;
  /** The user has finished the value and wants to send the form. */
  submit(): void;
  /** A pointer does something on the paper. */
  pointer(event: PointerEvent): void;
  /** Moves the focus to the input once the button has rendered as disabled. */
  focusAfter(button: HTMLButtonElement): void;
}

export class UserActions {
  /** What was selected before the typing. */
  #selected: readonly [number, number] = [0, 0];

  constructor(private readonly field: ActingField) {}

  readonly beforeTyping = (event: InputEvent): void => {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    this.#selected = [selectionStart ?? 0, selectionEnd ?? 0];
    // The browser's own history knows nothing of ink; ours knows both.
    if (!event.inputType.startsWith('history')) return;
    event.preventDefault();
    this.#takeStep(event.inputType === 'historyRedo');
  };

  readonly typed = (event: Event): void => {
    event.stopPropagation();
    if ((event as InputEvent).isComposing) return;
    const { content } = this.field;
    const input = event.target as HTMLInputElement;
    const { value, selectionStart } = input;
    const edit = { text: value, caret: selectionStart ?? value.length };
    const { text, caret } = filterTyping(edit, this.field.format());
    if (text !== value) {
      input.value = text;
      input.setSelectionRange(caret, caret);
    }
    const [from, to] = this.#selected;
    if (text !== content.value) this.field.change(() => content.type(text, caret));
    // The same digit over itself: the user vouches for it.
    else if (to - from === 1 && caret === to) {
      this.field.change(() => content.ink?.correct(from, text[from]!));
    }
  };

  readonly key = (event: KeyboardEvent): void => {
    if (this.field.keys()?.key(event) || event.key !== 'Enter' || event.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.field.submit();
  };

  readonly clicked = (event: MouseEvent): void => this.field.keys()?.clicked(event);

  readonly pointer = (event: PointerEvent): void => this.field.pointer(event);

  readonly undo = (event: Event): void => {
    this.#takeStep(false);
    this.#keepFocus(event);
  };

  readonly clear = (event: Event): void => {
    this.field.change(() => this.field.content.clear());
    this.#keepFocus(event);
  };

  #takeStep(forward: boolean): void {
    const { content } = this.field;
    this.field.change(() => (forward ? content.redo() : content.undo()));
  }

  /** A button that becomes disabled would drop the keyboard's focus on the floor. */
  #keepFocus(event: Event): void {
    const byKeyboard = (event as MouseEvent).detail === 0;
    if (byKeyboard) this.field.focusAfter(event.currentTarget as HTMLButtonElement);
  }
}
