/** Which digits are selected, shown on their slots: the letters' own boxes end between two of them. */

/** Browsers before 2024 tell only the document that a selection changed; these events they have. */
const CHANGES = ['selectionchange', 'select', 'keyup', 'pointerup'];

/** Marks the slots of what is selected in `input`, now and from now on. */
export function showSelection(input: HTMLInputElement, slots: () => readonly HTMLElement[]): void {
  const show = (): void => {
    const { selectionStart, selectionEnd } = input;
    slots().forEach((slot, place) => {
      slot.toggleAttribute('data-selected', place >= selectionStart! && place < selectionEnd!);
    });
  };
  for (const type of CHANGES) input.addEventListener(type, show);
  show();
}
