/**
 * Listens to pointer events of the whole window while a pointer draws, so that its end is noticed even if an
 * ancestor captures the pointer or stops its events, a dialog opens over the pad, or the page is hidden.
 */

/** How often the surface captures its pointer during one stroke, after others have captured it. */
const MAX_CAPTURES = 4;

export interface PointerFollower {
  /** Called for `pointermove`, `pointerup` and `pointercancel` of every pointer. */
  pointerChanged(event: PointerEvent): void;
  /** Called when a pen touches the screen anywhere in the window. */
  penLanded(): unknown;
  /** Called when the drawing pointer is lost without a `pointerup` or `pointercancel` event. */
  lost(): void;
}

/**
 * @param pointer id of the pointer that draws on `surface`, which captures it.
 * @returns a controller whose `abort()` removes all listeners.
 */
export function followPointers(
  surface: HTMLElement,
  pointer: number,
  { pointerChanged, penLanded, lost }: PointerFollower,
): AbortController {
  const following = new AbortController();
  const { signal } = following;
  const page = surface.ownerDocument;
  const window = page.defaultView!;
  const options = { capture: true, signal };
  let captures = 1;
  capture(surface, pointer);
  for (const type of ['pointermove', 'pointerup', 'pointercancel'] as const) {
    window.addEventListener(type, pointerChanged, options);
  }
  window.addEventListener(
    'pointerdown',
    ({ pointerType }) => pointerType === 'pen' && penLanded(),
    options,
  );
  const captureLost = (event: Event): void => {
    if ((event as PointerEvent).pointerId !== pointer || captures++ >= MAX_CAPTURES) return;
    if (!capture(surface, pointer)) lost();
  };
  for (const target of [window, surface]) {
    target.addEventListener('lostpointercapture', captureLost, options);
  }
  // While a pointer draws, another button must not open a menu, and an ancestor must not be dragged.
  for (const type of ['contextmenu', 'dragstart'] as const) {
    window.addEventListener(type, (event) => event.preventDefault(), options);
  }
  // Another window with the focus may receive `pointerup`. A focused frame of this page does not.
  window.addEventListener('blur', () => page.hasFocus() || lost(), { signal });
  page.addEventListener('visibilitychange', () => page.hidden && lost(), { signal });
  return following;
}

/** Captures the pointer. Returns whether the pointer still exists. */
function capture(surface: HTMLElement, pointer: number): boolean {
  try {
    surface.setPointerCapture(pointer);
    return true;
  } catch {
    return false;
  }
}
