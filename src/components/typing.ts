/** Handles typing, keys, clicks and buttons, and turns them into edits of the store. */

import { typingFormat } from './field/limits.js';
import { filterTyping } from './field/number-text.js';
import type { LazyParts } from './loading/lazy-parts.js';
import type { PadParts } from './parts.js';
import type { PadActions, StepButton } from './view/pad-view.js';

export class Typing implements PadActions {
  /** Start and end of the selection before the current input event. */
  #selected: readonly [number, number] = [0, 0];
  /** `inputType` of the last change of the text. */
  #kind: string | undefined;

  /** @param submit called when Enter is to submit the form. */
  constructor(
    private readonly parts: PadParts,
    private readonly lazy: LazyParts,
    private readonly submit: () => void,
  ) {}

  readonly beforeTyping = (event: InputEvent): void => {
    const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
    this.#selected = [selectionStart ?? 0, selectionEnd ?? 0];
    // The undo history of the browser's input has no ink; that of the store has ink and typing.
    if (!event.inputType.startsWith('history')) return;
    event.preventDefault();
    this.#take(event.inputType === 'historyRedo' ? 'redo' : 'undo');
  };

  readonly typed = (event: Event): void => {
    event.stopPropagation();
    if ((event as InputEvent).isComposing) return;
    const { field, pad } = this.parts;
    const { writing } = this.lazy;
    const input = event.target as HTMLInputElement;
    const { value, selectionStart } = input;
    const edit = { text: value, caret: selectionStart ?? value.length };
    const { text, caret } = filterTyping(edit, typingFormat(pad));
    if (text !== value) {
      input.value = text;
      input.setSelectionRange(caret, caret);
    }
    const [from, to] = this.#selected;
    if (text !== field.value) {
      // Consecutive typing is one undo step; replacing a selection, deleting or pasting begins another.
      const { inputType: kind } = event as InputEvent;
      if (from !== to || kind !== this.#kind) field.endTyping();
      this.#kind = kind;
      if (writing) writing.type(text, caret);
      else field.byUser((edits) => edits.type(text));
    }
    // The user has typed the same digit over a selected digit, which confirms it.
    else if (to - from === 1 && caret === to) writing?.correct(from, text[from]!);
  };

  /** `change` of the input: the user has left it, or the browser has filled it in. */
  readonly changed = (event: Event): void => {
    event.stopPropagation();
    this.parts.commit();
  };

  readonly key = (event: KeyboardEvent): void => {
    const { writing } = this.lazy;
    if (writing?.keys.key(event) || event.key !== 'Enter' || event.isComposing) return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    this.submit();
  };

  readonly clicked = (event: MouseEvent): void => this.lazy.writing?.keys.clicked(event);

  readonly pressed = (event: MouseEvent): void => {
    const button = event.currentTarget as HTMLButtonElement;
    this.#take(button.name as StepButton);
    // A focused button that becomes disabled loses the focus; it moves to the input. Keyboard only.
    if (event.detail !== 0) return;
    const { pad, input } = this.parts;
    void pad.updateComplete.then(() => button.disabled && input.focus());
  };

  #take(step: StepButton): void {
    this.parts.field.byUser((edits) => edits[step](), true);
  }
}
