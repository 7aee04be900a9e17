import { onAbort } from './on-abort.js';

/** Settles as `answer` does, or rejects with the signal's reason as soon as that is aborted. */
export function untilAborted<T>(answer: T | PromiseLike<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return Promise.resolve(answer);
  return new Promise((resolve, reject) => {
    const stopWaiting = signal.aborted ? undefined : onAbort(signal, reject);
    if (signal.aborted) reject(signal.reason);
    // Also where nobody waits any more: what comes too late must not be an unhandled rejection.
    Promise.resolve(answer).then(resolve, reject).finally(stopWaiting);
  });
}
