/** Triggers of lazy loading, for the engine and for the code for writing. */
import type { LoadingMode } from '../attributes.js';

/** Events that show that the user is about to use the pad. */
const APPROACH_EVENTS = ['pointerenter', 'pointerdown', 'focusin'] as const;

/**
 * Calls `load` once: in the situation that `mode` names or, in every mode, when a pointer or the focus
 * enters one of the targets.
 *
 * @param targets the pad, followed by its labels.
 * @returns a function that cancels the call.
 */
export function onApproach(
  targets: readonly HTMLElement[],
  mode: LoadingMode,
  load: () => void,
): () => void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const once = (): void => {
    if (signal.aborted) return;
    waiting.abort();
    load();
  };
  for (const target of targets) {
    for (const type of APPROACH_EVENTS) {
      target.addEventListener(type, once, { signal, passive: true });
    }
  }
  if (mode === 'visible') whenVisible(targets[0]!, signal, () => whenIdle(once));
  if (mode === 'idle') whenIdle(once);
  if (mode === 'eager') once();
  return () => waiting.abort();
}

function whenVisible(target: HTMLElement, signal: AbortSignal, callback: () => void): void {
  // Simulated browsers (jsdom, happy-dom) have no IntersectionObserver.
  if (!globalThis.IntersectionObserver) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    callback();
  });
  observer.observe(target);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Safari has no `requestIdleCallback()`: waits until most pages have started. */
const SAFARI_DELAY_MS = 200;

function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback);
  else setTimeout(callback, SAFARI_DELAY_MS);
}
