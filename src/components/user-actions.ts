/** What hands do besides writing: typing, keys and the two buttons, each as one change by the user. */
import type { FieldContent } from './field-content.js';
import { filterTyping, type NumberFormat } from './number-text.js';

export interface ActingField {
  readonly content: FieldContent;
  /** What may be typed. */
  format(): NumberFormat;
  /** Neither disabled nor read-only. */
  writable(): boolean;
  /** The reading is so uncertain that the user has to confirm it. */
  doubtful(): boolean;
  /** Runs a change and tells the page of it. */
  change(change: () => void): void;
  /** The user has finished the value and wants to send the form. */
  submit(): void;
  /** Moves the focus to the input once the button has rendered as disabled. */
  focusAfter(button: HTMLButtonElement): void;
}

export class UserActions {
  constructor(private readonly field: ActingField) {}

  readonly typed = (event: Event): void => {
    event.stopPropagation();
    if ((event as InputEvent).isComposing) return;
    const { content } = this.field;
    const input = event.target as HTMLInputElement;
    const { value, selectionStart } = input;
    const { text, caret } = filterTyping(
      { text: value, caret: selectionStart ?? value.length },
      this.field.format(),
    );
    if (text !== value) {
      input.value = text;
      input.setSelectionRange(caret, caret);
    }
    if (text !== content.value) this.field.change(() => content.type(text));
  };

  readonly beforeTyping = (event: InputEvent): void => {
    // The browser's own history knows nothing of ink; ours knows both.
    if (!event.inputType.startsWith('history')) return;
    event.preventDefault();
    this.#takeStep(event.inputType === 'historyRedo');
  };

  readonly key = (event: KeyboardEvent): void => {
    const { content } = this.field;
    const writable = this.field.writable();
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (command && writable && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      this.#takeStep(event.shiftKey || event.key.toLowerCase() === 'y');
    } else if (event.key === 'Enter' && !isButton(event.target) && !event.isComposing) {
      event.preventDefault();
      if (writable && this.field.doubtful()) this.field.change(() => content.confirm());
      else this.field.submit();
    }
  };

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

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement;
}
