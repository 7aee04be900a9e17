/** What hands do besides writing: typing, keys, buttons and slots, each as one change by the user. */
import type { FieldContent } from '../content/field-content.js';
import { filterTyping, type NumberFormat } from '../content/number-text.js';
import type { OtherReadings } from './other-readings.js';

export interface ActingField {
  readonly content: FieldContent;
  /** Not there before anything was read. */
  others(): OtherReadings | undefined;
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
  /** Takes back the stroke that is being drawn; returns whether there was one. */
  dropStroke(): boolean;
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
      this.field.change(() => content.correct(from, text[from]!));
    }
  };

  readonly key = (event: KeyboardEvent): void => {
    if (this.field.others()?.key(event)) return;
    const { content } = this.field;
    const writable = this.field.writable();
    const command = (event.ctrlKey || event.metaKey) && !event.altKey;
    const inInput = event.target instanceof HTMLInputElement;
    if (command && writable && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      this.#takeStep(event.shiftKey || event.key.toLowerCase() === 'y');
    } else if (event.key === 'Escape' && writable) {
      this.#escape(event);
    } else if (event.key === 'ArrowDown' && event.altKey && inInput && writable) {
      event.preventDefault();
      this.field.others()?.openAtCaret();
    } else if (event.key === 'Enter' && !isButton(event.target) && !event.isComposing) {
      event.preventDefault();
      if (writable && this.field.doubtful()) this.field.change(() => content.confirm());
      else this.field.submit();
    }
  };

  readonly clicked = (event: MouseEvent): void => {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    const dragged = (selectionEnd ?? 0) - (selectionStart ?? 0) > 1;
    if (!dragged && this.field.writable()) this.field.others()?.openAt(event.clientX);
  };

  readonly pointer = (event: PointerEvent): void => this.field.pointer(event);

  readonly undo = (event: Event): void => {
    this.#takeStep(false);
    this.#keepFocus(event);
  };

  readonly clear = (event: Event): void => {
    this.field.change(() => this.field.content.clear());
    this.#keepFocus(event);
  };

  /** Takes the growing stroke back, else clears; an empty pad leaves the key to the page. */
  #escape(event: KeyboardEvent): void {
    const { content } = this.field;
    if (this.field.dropStroke()) event.preventDefault();
    else if (content.value !== '' || content.strokes.length > 0) {
      event.preventDefault();
      this.field.change(() => content.clear());
    }
  }

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
