/** What hands do besides writing: typing, keys, buttons and slots, each as one change by the user. */
import type { FieldContent } from '../field/field.js';
import { filterTyping, type NumberFormat } from '../field/number-text.js';
import type { HandKeys } from '../writing/keys.js';

export interface ActingField {
  readonly content: FieldContent;
  /** Not there before someone came near. */
  keys(): HandKeys | undefined;
  /** What may be typed. */
  format(): NumberFormat;
  /** Neither disabled nor read-only. */
  writable(): boolean;
  /**
   * Runs a change and tells the page of it.
   *
   * @param step through the history: what stands there now is said aloud.
   */
  change(change: () => void, step?: boolean): void;
  /** The user, or the browser for the user, has finished the value. */
  commit(): void;
  /** The user has finished the value and wants to send the form. */
  submit(): void;
  /** A pointer does something on the paper. */
  pointer(event: PointerEvent): void;
  /** Moves the focus to the input once the button has rendered as disabled. */
  focusAfter(button: HTMLButtonElement): void;
}

/** A step through the history, as its button is named. */
export type Step = 'undo' | 'redo' | 'clear';

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
    this.#take(event.inputType === 'historyRedo' ? 'redo' : 'undo');
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

  /** On leaving, and where the browser has filled the field in by itself. */
  readonly changed = (event: Event): void => {
    event.stopPropagation();
    this.field.commit();
  };

  readonly key = (event: KeyboardEvent): void => {
    if (this.field.keys()?.key(event) || event.key !== 'Enter' || event.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.field.submit();
  };

  readonly clicked = (event: MouseEvent): void => this.field.keys()?.clicked(event);

  readonly pointer = (event: PointerEvent): void => this.field.pointer(event);

  readonly pressed = (event: MouseEvent): void => {
    const button = event.currentTarget as HTMLButtonElement;
    this.#take(button.name as Step);
    // A button that becomes disabled would drop the keyboard's focus on the floor.
    if (event.detail === 0) this.field.focusAfter(button);
  };

  #take(step: Step): void {
    this.field.change(() => this.field.content[step](), true);
  }
}
