/** Runs a segmenter of the page, which may throw, never settle, or return anything. */

import type { Bitmap } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import { type Lattice, latticeFromGroups } from '../data/lattice.js';
import type { ReadOptions, Segmenter } from '../data/options.js';
import { onAbort, untilAborted } from '../support/abort.js';
import { describe } from '../support/describe.js';
import { DigitPadError } from '../support/error.js';
import { checkedGroups, checkedLattice } from './check-lattice.js';

/**
 * A segmenter has so long to answer, ms. One that never returns to the event loop (an endless loop)
 * cannot be stopped from here.
 */
export const SEGMENTER_TIME_LIMIT = 2000;

/**
 * @returns a checked copy of what the segmenter returned, which it can no longer change.
 * @throws TypeError for an invalid result, what the segmenter threw, or the signal's reason.
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

/** The warning of a recognition whose segmenter failed. */
export function segmenterFailure(asked: string | Segmenter, cause: unknown): DigitPadError {
  const name = typeof asked === 'string' ? `"${asked}"` : 'of this page';
  const reason = cause instanceof Error ? cause.message : describe(cause);
  return new DigitPadError('segmenter-failed', `The segmenter ${name} failed: ${reason}`, {
    cause,
  });
}
