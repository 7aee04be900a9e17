/**
 * Evidence that all ink together is not a number. A segmentation may divide an H into two 1s and a dash, or
 * a heart into two arcs, which may look like digits; only the whole ink shows that it is not a number.
 */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { MarkChances } from './hypothesis.js';

/** Lower limit of the log-probability of "not a digit" for one shape, which limits its influence. */
const LEAST_LOG = -7;

/** Features of all ink as "not a number"; their weights are fitted (see `DecoderWeights`). */
export interface NothingEvidence {
  /** Number of pieces that are large enough for a digit, and of segments that are too small (specks). */
  pieces: number;
  specks: number;
  /** Log-probability that none of the shapes is a digit. */
  noDigit: number;
}

/** A sequence of refusable segments that covers all pieces; `undefined` if there is none. */
export function coverOf(
  { pieces, segments }: Lattice,
  refusable: ReadonlySet<number>,
): number[] | undefined {
  const cover: number[] = [];
  let place = 0;
  // The segments are ordered by their first piece.
  for (const segment of refusable) {
    const { first, last } = segments[segment]!;
    if (first !== place) continue;
    cover.push(segment);
    place = last + 1;
  }
  return place === pieces.length ? cover : undefined;
}

/** @param cover the segments that `coverOf()` returned. */
export function evidenceOfNothing(
  { segments }: Lattice,
  cover: readonly number[],
  probabilities: Float32Array,
  marks: ReadonlyMap<number, MarkChances> | undefined,
): NothingEvidence {
  const evidence = { pieces: 0, specks: 0, noDigit: 0 };
  for (const segment of cover) {
    if (marks?.get(segment)?.neverDigit) {
      evidence.specks++;
      continue;
    }
    const { first, last } = segments[segment]!;
    const refused = probabilities[segment * CLASS_COUNT + NOT_A_DIGIT]!;
    evidence.pieces += last - first + 1;
    evidence.noDigit += Math.max(LEAST_LOG, Math.log(refused));
  }
  return evidence;
}
