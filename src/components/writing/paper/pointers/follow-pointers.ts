/**
 * Follows the pointers of a page while one of them draws. An ancestor may capture the pointer that draws,
 * stop its events, open a dialog over it or hide the page: its end is heard all the same.
 */

/** How often a surface takes its pointer back from others during one stroke. */
const MOST_CAPTURES = 4;

export interface PointerFollower {
  /** Any pointer moved, came up or was cancelled. */
  heard(event: PointerEvent): void;
  /** A pen came down, anywhere on the page. */
  penLanded(): unknown;
  /** The pointer that draws is gone, and no event will say so. */
  lost(): void;
}

/**
 * @param pointer the id of the pointer that draws on `surface`; it is captured.
 * @returns stops following once it is aborted.
 */
export function followPointers(
  surface: HTMLElement,
  pointer: number,
  { heard, penLanded, lost }: PointerFollower,
): AbortController {
  const following = new AbortController();
  const { signal } = following;
  const page = surface.ownerDocument;
  const window = page.defaultView!;
  const options = { capture: true, signal };
  let captures = 1;
  capture(surface, pointer);
  for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const) {
    window.addEventListener(type, heard, options);
  }
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => pointerType === 'pen' && penLanded(),
    options,
  );
  const captureLost = (event: Event): void => {
    if ((event as PointerEvent).pointerId !== pointer || captures++ >= MOST_CAPTURES) return;
    if (!capture(surface, pointer)) lost();
  };
  for (const target of [window, surface]) {
    target.addEventListener('lostpointercapture', captureLost, options);
  }
  // A second button asks for a menu, and an ancestor may be one that can be dragged.
  for (const type of ['contextmenu', 'dragstart'] as const) {
    window.addEventListener(type, (event) => event.preventDefault(), options);
  }
  // Another window has the focus, and may keep the pointer's end to itself; a frame of the page does not.
  window.addEventListener('blur', () => page.hasFocus() || lost(), { signal });
  page.addEventListener('visibilitychange', () => page.hidden && lost(), { signal });
  return following;
}

/** Returns whether there is such a pointer. */
function capture(surface: HTMLElement, pointer: number): boolean {
  try {
    surface.setPointerCapture(pointer);
    return true;
  } catch {
    return false;
  }
}
