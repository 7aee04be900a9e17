/** When a pad begins to load its engine. */
import type { LoadingMode } from '../attributes.js';

const NEAR = ['pointerenter', 'pointerdown', 'focusin'] as const;

/**
 * Calls `load` once, when `mode` says so; every mode also reacts to a pointer or the focus that comes near.
 *
 * @param targets the pad and its labels.
 * @returns stops waiting.
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
    for (const type of NEAR) target.addEventListener(type, once, { signal, passive: true });
  }
  if (mode === 'visible') whenVisible(targets[0]!, signal, () => whenIdle(once));
  if (mode === 'idle') whenIdle(once);
  if (mode === 'eager') once();
  return () => waiting.abort();
}

function whenVisible(target: HTMLElement, signal: AbortSignal, then: () => void): void {
  // Simulated browsers have none, and no layout.
  if (!globalThis.IntersectionObserver) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    then();
  });
  observer.observe(target);
  signal.addEventListener('abort', () => observer.disconnect());
}

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then);
  else setTimeout(then, 200); // Safari: after the page has started
}
