/**
 * Callbacks for `AbortSignal`s, with only one event listener per signal: a page may use one signal for a
 * hundred readings, and Node warns of a memory leak from the eleventh listener.
 */
type Callback = (reason: unknown) => void;

const callbacksOf = new WeakMap<AbortSignal, Set<Callback>>();

/**
 * Calls `callback` with the signal's reason once the signal is aborted.
 *
 * @returns a function that removes the callback.
 */
export function onAbort(signal: AbortSignal, callback: Callback): () => void {
  const entry: Callback = (reason) => callback(reason);
  const callbacks = callbacksOf.get(signal) ?? listenTo(signal);
  callbacks.add(entry);
  return () => {
    callbacks.delete(entry);
    if (callbacks.size > 0 || callbacksOf.get(signal) !== callbacks) return;
    callbacksOf.delete(signal);
    signal.removeEventListener('abort', callAll);
  };
}

/** Settles like `answer`, or rejects with the signal's reason as soon as the signal is aborted. */
export function untilAborted<T>(answer: T | PromiseLike<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return Promise.resolve(answer);
  return new Promise((resolve, reject) => {
    const stopWaiting = signal.aborted ? undefined : onAbort(signal, reject);
    if (signal.aborted) reject(signal.reason);
    // Also after an abort, so that a later rejection of `answer` is not unhandled.
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
