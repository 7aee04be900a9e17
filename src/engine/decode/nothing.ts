/**
 * All ink refused together: an H may be cut into two 1s and a bar, a heart into two arcs, and each of
 * these may well be a digit; that all of it is a letter can only be said of all of it.
 */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { MarkChances } from './hypothesis.js';

/** Limits what one shape that is surely a digit says, log-chance. */
const LEAST_LOG = -7;

/** What is known of all ink as no number; the weights of these figures are fitted. */
export interface NothingEvidence {
  /** Pieces that are not too small for a digit, and those that are. */
  pieces: number;
  specks: number;
  /** Log-chance that none of the shapes that these pieces make is a digit. */
  noDigit: number;
}

/** Segments that cover all pieces one after another, none longer than it must be; `undefined` where none do. */
export function coverOf(
  { pieces, segments }: Lattice,
  refusable: ReadonlySet<number>,
): number[] | undefined {
  const cover: number[] = [];
  let place = 0;
  // Ordered by where they begin.
  for (const segment of refusable) {
    const { first, last } = segments[segment]!;
    if (first !== place) continue;
    cover.push(segment);
    place = last + 1;
  }
  return place === pieces.length ? cover : undefined;
}

/** @param cover as `coverOf()` returns it. */
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
