/** Runs a segmenter, and does not trust it: a page's own may throw, never settle, or talk nonsense. */
import type { Bitmap } from './bitmap.js';
import type { Ink } from './ink.js';
import { type Lattice, latticeFromGroups, type Segmenter } from './lattice.js';
import type { ReadOptions } from './recognition.js';
import { assertGroups, assertLattice } from './validate-lattice.js';

/**
 * A segmenter that has not answered by then is given up, ms. One that never lets go of the thread
 * (an endless loop) cannot be stopped from here.
 */
export const SEGMENTER_TIME_LIMIT = 2000;

export interface Proposal {
  lattice: Lattice;
  /** Why the segmenter that was asked for did not get its way. */
  warning?: Error;
}

/**
 * @param fallback takes over when `segmenter` fails.
 * @throws the signal's reason when aborted.
 */
export async function propose(
  writing: Ink | Bitmap,
  options: ReadOptions,
  { name, segmenter, fallback }: { name: string; segmenter: Segmenter; fallback: Segmenter },
): Promise<Proposal> {
  try {
    return { lattice: await ask(segmenter, writing, options) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (segmenter === fallback) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const warning = new Error(`The segmenter ${name} failed: ${reason}`, { cause });
    return { lattice: await ask(fallback, writing, options), warning };
  }
}

async function ask(
  segmenter: Segmenter,
  writing: Ink | Bitmap,
  options: ReadOptions,
): Promise<Lattice> {
  const stopping = new AbortController();
  const stop = () => stopping.abort(options.signal!.reason);
  options.signal?.addEventListener('abort', stop);
  const timer = setTimeout(
    () => stopping.abort(new Error(`it did not answer within ${SEGMENTER_TIME_LIMIT} ms.`)),
    SEGMENTER_TIME_LIMIT,
  );
  let result: unknown;
  try {
    result = await untilAborted(segmenter.segment(writing, options, stopping.signal), stopping);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', stop);
  }
  if (!Array.isArray(result)) {
    assertLattice(result as Lattice, writing);
    return result as Lattice;
  }
  if (!('strokes' in writing)) throw new TypeError('it returned groups of strokes for a picture.');
  assertGroups(result, writing);
  return latticeFromGroups(writing, result);
}

function untilAborted<T>(answer: T | Promise<T>, { signal }: AbortController): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    Promise.resolve(answer).then(resolve, reject);
  });
}
