/**
 * Waiting for an `AbortSignal`, with one listener for each signal however many wait: a page may use one
 * signal for a hundred readings, and Node warns of a leak from the eleventh listener on.
 */
type Callback = (reason: unknown) => void;

const callbacksOf = new WeakMap<AbortSignal, Set<Callback>>();

/**
 * Calls `callback` with the signal's reason once the signal is aborted.
 *
 * @returns a function that stops waiting.
 */
export function onAbort(signal: AbortSignal, callback: Callback): () => void {
  const own: Callback = (reason) => callback(reason);
  const callbacks = callbacksOf.get(signal) ?? listenTo(signal);
  callbacks.add(own);
  return () => {
    callbacks.delete(own);
    if (callbacks.size > 0 || callbacksOf.get(signal) !== callbacks) return;
    callbacksOf.delete(signal);
    signal.removeEventListener('abort', callAll);
  };
}

/** Settles as `answer` does, or rejects with the signal's reason as soon as that is aborted. */
export function untilAborted<T>(answer: T | PromiseLike<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return Promise.resolve(answer);
  return new Promise((resolve, reject) => {
    const stopWaiting = signal.aborted ? undefined : onAbort(signal, reject);
    if (signal.aborted) reject(signal.reason);
    // Also after an abort: an answer that rejects later must not become an unhandled rejection.
    Promise.resolve(answer).then(resolve, reject).finally(stopWaiting);
  });
}

function listenTo(signal: AbortSignal): Set<Callback> {
  const callbacks = new Set<Callback>();
  callbacksOf.set(signal, callbacks);
  signal.addEventListener('abort', callAll, { once: true });
  return callbacks;
}

function callAll(this: AbortSignal): void {
  const callbacks = callbacksOf.get(this);
  callbacksOf.delete(this);
  for (const callback of callbacks ?? []) callback(this.reason);
}
