/** Reading along while someone writes: only the newest ink counts. */

import { assertReadOptions } from './check-input.js';
import type { Ink } from './data/ink.js';
import type { ReadOptions, Recognition } from './data/recognition.js';
import { onAbort } from './support/on-abort.js';

/** One piece of writing that grows: only what is new is classified. */
export interface Reading {
  /** Reads the newest ink; a call that is still under way is aborted and rejects (`AbortError`). */
  update(ink: Ink): Promise<Recognition>;
}

/**
 * @param read is asked with a signal that newer ink aborts.
 * @throws TypeError for an option that is not what it should be.
 */
export function openReading(
  options: ReadOptions,
  read: (ink: Ink, options: ReadOptions) => Promise<Recognition>,
): Reading {
  assertReadOptions(options);
  let newest = new AbortController();
  return {
    async update(ink) {
      newest.abort(new DOMException('Newer ink is being read.', 'AbortError'));
      const own = new AbortController();
      newest = own;
      const { signal } = own;
      options.signal?.throwIfAborted();
      const stopWaiting = options.signal && onAbort(options.signal, (reason) => own.abort(reason));
      try {
        return await read(ink, { ...options, signal });
      } finally {
        stopWaiting?.();
      }
    },
  };
}
