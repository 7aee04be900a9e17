/**
 * Waits for a signal's abort with one listener a signal, however many wait: a page may use one for a
 * hundred readings, and Node takes more than ten listeners for a leak.
 */
type Stop = (reason: unknown) => void;

const waiting = new WeakMap<AbortSignal, Set<Stop>>();

/** @returns stops waiting; whoever no longer waits leaves nothing behind. */
export function onAbort(signal: AbortSignal, stop: Stop): () => void {
  const own: Stop = (reason) => stop(reason);
  const stops = waiting.get(signal) ?? listen(signal);
  stops.add(own);
  return () => {
    stops.delete(own);
    if (stops.size > 0 || waiting.get(signal) !== stops) return;
    waiting.delete(signal);
    signal.removeEventListener('abort', tellAll);
  };
}

function listen(signal: AbortSignal): Set<Stop> {
  const stops = new Set<Stop>();
  waiting.set(signal, stops);
  signal.addEventListener('abort', tellAll, { once: true });
  return stops;
}

function tellAll(this: AbortSignal): void {
  const stops = waiting.get(this);
  waiting.delete(this);
  for (const stop of stops ?? []) stop(this.reason);
}
