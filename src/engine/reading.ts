/** Reading along while someone writes: only the newest ink counts. */
import type { Ink } from './ink.js';
import type { ReadOptions, Recognition } from './recognition.js';

/** One piece of writing that grows: only what is new is classified. */
export interface Reading {
  /** Reads the newest ink; a call that is still under way is aborted and rejects (`AbortError`). */
  update(ink: Ink): Promise<Recognition>;
}

/** @param read is asked with a signal that newer ink aborts. */
export function openReading(
  options: ReadOptions,
  read: (ink: Ink, options: ReadOptions) => Promise<Recognition>,
): Reading {
  let newest = new AbortController();
  return {
    update(ink) {
      newest.abort(new DOMException('Newer ink is being read.', 'AbortError'));
      newest = new AbortController();
      const { signal } = newest;
      options.signal?.addEventListener('abort', () => newest.abort(options.signal!.reason), {
        signal,
      });
      return read(ink, { ...options, signal });
    },
  };
}
