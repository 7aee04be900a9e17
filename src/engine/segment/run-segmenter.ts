/** Runs a segmenter, and does not trust it: a page's own may throw, never settle, or talk nonsense. */

import { describe } from '../check-input.js';
import type { Bitmap } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import { type Lattice, latticeFromGroups, type Segmenter } from '../data/lattice.js';
import type { ReadOptions } from '../data/recognition.js';
import { DigitPadError } from '../support/error.js';
import { onAbort } from '../support/on-abort.js';
import { untilAborted } from '../support/until-aborted.js';
import { assertGroups, assertLattice } from './check-lattice.js';

/**
 * A segmenter that has not answered by then is given up, ms. One that never lets go of the thread
 * (an endless loop) cannot be stopped from here.
 */
export const SEGMENTER_TIME_LIMIT = 2000;

export interface Proposal {
  lattice: Lattice;
  /** Why the segmenter that was asked for was not used. */
  warning?: DigitPadError;
}

/** Which segmenter answers, and how it was asked for. */
export interface Choice {
  asked: string | Segmenter;
  segmenter: Segmenter;
  fallback: Segmenter;
}

/**
 * @param fallback takes over when `segmenter` fails.
 * @throws the signal's reason when aborted.
 */
export async function propose(
  writing: Ink | Bitmap,
  options: ReadOptions,
  { asked, segmenter, fallback }: Choice,
): Promise<Proposal> {
  try {
    return { lattice: await askSegmenter(segmenter, writing, options) };
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (segmenter === fallback) throw cause;
    const warning = segmenterFailure(asked, cause);
    return { lattice: await askSegmenter(fallback, writing, options), warning };
  }
}

/** The warning of a recognition whose segmenter failed. */
export function segmenterFailure(asked: string | Segmenter, cause: unknown): DigitPadError {
  const name = typeof asked === 'string' ? `"${asked}"` : 'of this page';
  const reason = cause instanceof Error ? cause.message : describe(cause);
  return new DigitPadError('segmenter-failed', `The segmenter ${name} failed: ${reason}`, {
    cause,
  });
}

/** @throws TypeError for an answer that is none, what the segmenter threw, or the signal's reason. */
export async function askSegmenter(
  segmenter: Segmenter,
  writing: Ink | Bitmap,
  options: ReadOptions,
): Promise<Lattice> {
  const stopping = new AbortController();
  const { signal } = options;
  const stopWaiting = signal && onAbort(signal, (reason) => stopping.abort(reason));
  const timer = setTimeout(
    () => stopping.abort(new Error(`it did not answer within ${SEGMENTER_TIME_LIMIT} ms.`)),
    SEGMENTER_TIME_LIMIT,
  );
  let result: unknown;
  try {
    result = await untilAborted(
      segmenter.segment(writing, options, stopping.signal),
      stopping.signal,
    );
  } finally {
    clearTimeout(timer);
    stopWaiting?.();
  }
  if (!Array.isArray(result)) {
    assertLattice(result as Lattice, writing);
    return result as Lattice;
  }
  if (!('strokes' in writing)) throw new TypeError('it returned groups of strokes for a picture.');
  assertGroups(result, writing);
  return latticeFromGroups(writing, result);
}
