/** Reads ink while it is being written: only the newest ink counts. */

import { assertReadOptions, assertReadRequest } from './check-input.js';
import type { Ink } from './data/ink.js';
import type { ReadOptions } from './data/options.js';
import type { Recognition } from './data/recognition.js';
import type { Reading } from './data/recognizer.js';
import { onAbort } from './support/abort.js';

/**
 * @param read is called with checked ink, and with a signal that newer ink aborts.
 * @throws TypeError for wrong options.
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
      assertReadRequest(ink, options);
      const stopWaiting = options.signal && onAbort(options.signal, (reason) => own.abort(reason));
      try {
        return await read(ink, { ...options, signal: own.signal });
      } finally {
        stopWaiting?.();
      }
    },
  };
}
