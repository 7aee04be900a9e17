/** Reads ink while it is being written: a new request aborts the previous one. */

import { assertReadOptions, assertReadRequest } from './check-input.js';
import type { Ink } from './data/ink.js';
import type { ReadOptions } from './data/options.js';
import type { Recognition } from './data/recognition.js';
import type { Reading } from './data/recognizer.js';
import { onAbort } from './support/abort.js';

/**
 * @param read reads checked ink; its signal is aborted when `update()` is called with newer ink.
 * @throws TypeError for invalid options.
 */
export function openReading(
  options: ReadOptions,
  read: (ink: Ink, options: ReadOptions) => Promise<Recognition>,
): Reading {
  assertReadOptions(options);
  let current = new AbortController();
  return {
    async update(ink) {
      current.abort(new DOMException('Newer ink is being read.', 'AbortError'));
      const controller = new AbortController();
      current = controller;
      assertReadRequest(ink, options);
      const stopWaiting =
        options.signal && onAbort(options.signal, (reason) => controller.abort(reason));
      try {
        return await read(ink, { ...options, signal: controller.signal });
      } finally {
        stopWaiting?.();
      }
    },
  };
}
