/**
 * Evidence that all ink together is not a number. A segmentation may divide an H into two 1s and a dash, or
 * a heart into two arcs, which may look like digits; only the whole ink shows that it is not a number.
 */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { MarkChances } from './hypothesis.js';

/** Lower limit of the log-probability of "not a digit" for one shape, which limits its influence. */
const LEAST_LOG = -14;

/** Features of all ink as "not a number"; their weights are fitted (see `DecoderWeights`). */
export interface NothingEvidence {
  /** Number of shapes that are large enough for a digit, and of pieces that are too small (specks). */
  shapes: number;
  specks: number;
  /** Log-probability that none of the shapes is a digit. */
  noDigit: number;
  /** Log-odds that the shapes are letters; 0 if they are rather digits, or if the model does not have them. */
  letters: number;
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

/** Limit of the log-odds of a letter for one shape, which limits its influence. */
const MOST_ODDS = 8;

/** The segment around a piece that is a digit most probably, as it counts for that piece. */
interface PieceEvidence {
  /** The log-probability of "not a digit", divided by the segment's pieces. */
  noDigit: number;
  /** 1 divided by the segment's pieces. */
  share: number;
}

/**
 * Counts shapes rather than pieces: an 8 may consist of two pieces, neither of which looks like a digit.
 *
 * @param probabilities `[segments, 11]`, as the classifier returns them.
 * @param letters `[segments]`, log-odds of a letter; may be empty.
 */
export function evidenceOfNothing(
  { pieces, segments }: Lattice,
  probabilities: Float32Array,
  marks: ReadonlyMap<number, MarkChances> | undefined,
  letters: Float32Array = new Float32Array(),
): NothingEvidence {
  const best = new Array<PieceEvidence | undefined>(pieces.length).fill(undefined);
  // Likewise, of the segment around each piece that is a letter most probably: the log-odds, divided by its pieces.
  const letter = new Array<number>(pieces.length).fill(-Infinity);
  segments.forEach(({ first, last }, segment) => {
    if (marks?.get(segment)?.neverDigit) return;
    const share = 1 / (last - first + 1);
    const refused = probabilities[segment * CLASS_COUNT + NOT_A_DIGIT]!;
    const noDigit = share * Math.max(LEAST_LOG, Math.log(refused));
    const odds = share * Math.max(-MOST_ODDS, Math.min(MOST_ODDS, letters[segment] ?? 0));
    for (let piece = first; piece <= last; piece++) {
      if (noDigit < (best[piece]?.noDigit ?? Infinity)) best[piece] = { noDigit, share };
      letter[piece] = Math.max(letter[piece]!, odds);
    }
  });
  const evidence = { shapes: 0, specks: 0, noDigit: 0, letters: 0 };
  best.forEach((piece, at) => {
    if (piece) {
      evidence.shapes += piece.share;
      evidence.noDigit += piece.noDigit;
      evidence.letters += letter[at]!;
    } else {
      evidence.specks++;
    }
  });
  evidence.letters = Math.max(0, evidence.letters);
  return evidence;
}
