/** Runs a page's own segmenter, which may throw, never settle, or return an invalid result. */

import type { Bitmap } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import { type Lattice, latticeFromGroups } from '../data/lattice.js';
import type { ReadOptions, Segmenter } from '../data/options.js';
import { onAbort, untilAborted } from '../support/abort.js';
import { describe } from '../support/describe.js';
import { DigitPadError } from '../support/error.js';
import { checkedGroups, checkedLattice } from './check-lattice.js';

/**
 * Time limit of a segmenter, in ms. A segmenter with an endless loop cannot be stopped, since it blocks the
 * thread.
 */
export const SEGMENTER_TIME_LIMIT = 2000;

/**
 * @returns a checked copy of the result, which the segmenter cannot change any more.
 * @throws TypeError for an invalid result, the error of the segmenter, or the signal's reason.
 */
export async function runPageSegmenter(
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
  if (!Array.isArray(result)) return checkedLattice(result, writing);
  if (!('strokes' in writing)) throw new TypeError('it returned groups of strokes for a picture.');
  return latticeFromGroups(writing, checkedGroups(result, writing));
}

/** The warning for a recognition whose segmenter has failed. */
export function segmenterFailure(asked: string | Segmenter, cause: unknown): DigitPadError {
  const name = typeof asked === 'string' ? `"${asked}"` : 'of this page';
  const reason = cause instanceof Error ? cause.message : describe(cause);
  return new DigitPadError('segmenter-failed', `The segmenter ${name} failed: ${reason}`, {
    cause,
  });
}
