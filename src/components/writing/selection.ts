/**
 * Keeps the slots in step with the input above them: what of it is selected (the letters' own boxes end
 * between two slots), and how far a long number is scrolled.
 */

/**
 * Browsers before 2024 tell only the document that a selection changed, and WebKit fires no event when a
 * text scrolled in its input; these events all of them have.
 */
const CHANGES = ['selectionchange', 'select', 'scroll', 'input', 'keyup', 'pointerup', 'blur'];

/** @param slots those that lie beneath `input`. */
export function followInput(input: HTMLInputElement, slots: () => readonly HTMLElement[]): void {
  const pad = input.closest<HTMLElement>('.pad')!;
  const follow = (): void => {
    const { selectionStart, selectionEnd } = input;
    slots().forEach((slot, place) => {
      slot.toggleAttribute('data-selected', place >= selectionStart! && place < selectionEnd!);
    });
    input.previousElementSibling!.scrollLeft = input.scrollLeft;
    // What is scrolled out of sight at the left fades out there.
    pad.style.setProperty('--_scrolled', `${input.scrollLeft}px`);
    // Targets stay as large in a page that is zoomed out. Browsers before 2024 do not tell.
    pad.style.setProperty('--_zoom', `${pad.currentCSSZoom ?? 1}`);
  };
  for (const type of CHANGES) input.addEventListener(type, follow);
  follow();
}
