/**
 * Synchronizes the slots with the input: marks the slots of selected characters, since the browser's
 * selection rectangles do not align with the slots, and scrolls the slots with a long number.
 */

/**
 * Events after which the selection or the scroll position may have changed. Browsers before 2024 fire
 * `selectionchange` only at the document, and WebKit fires no `scroll` event for an input.
 */
const EVENTS = ['selectionchange', 'select', 'scroll', 'input', 'keyup', 'pointerup', 'blur'];

/** @param slots returns the slots of the characters of `input`. */
export function followInput(input: HTMLInputElement, slots: () => readonly HTMLElement[]): void {
  const pad = input.closest<HTMLElement>('.pad')!;
  const update = (): void => {
    const { selectionStart, selectionEnd } = input;
    slots().forEach((slot, place) => {
      slot.toggleAttribute('data-selected', place >= selectionStart! && place < selectionEnd!);
    });
    input.previousElementSibling!.scrollLeft = input.scrollLeft;
    // The style sheet fades out the left edge of a scrolled number.
    pad.style.setProperty('--_scrolled', `${input.scrollLeft}px`);
    // Targets keep their size under CSS `zoom`. Browsers before 2024 lack `currentCSSZoom`.
    pad.style.setProperty('--_zoom', `${pad.currentCSSZoom ?? 1}`);
  };
  for (const type of EVENTS) input.addEventListener(type, update);
  update();
}
