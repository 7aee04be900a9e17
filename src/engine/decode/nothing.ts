/**
 * All ink refused together: an H may be cut into two 1s and a bar, a heart into two arcs, and each of
 * these may well be a digit; that all of it is a letter can only be said of all of it.
 */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { MarkChances } from './hypothesis.js';

/** Limits what one shape that is surely a digit says, log-chance. */
const LEAST_LOG = -14;

/** What is known of all ink as no number; the weights of these figures are fitted. */
export interface NothingEvidence {
  /** Shapes as large as digits, and pieces that may be stray marks. */
  shapes: number;
  specks: number;
  /** Log-chance that none of these shapes is a digit. */
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

/** What is known of a piece: the likeliest digit among the shapes that it is a part of. */
interface PieceEvidence {
  /** Its share of the shape's log-chance of being no digit. */
  noDigit: number;
  /** Its share of the shape. */
  share: number;
}

export function evidenceOfNothing(
  { pieces, segments }: Lattice,
  probabilities: Float32Array,
  marks: ReadonlyMap<number, MarkChances> | undefined,
): NothingEvidence {
  const best = new Array<PieceEvidence | undefined>(pieces.length).fill(undefined);
  const isSpeck = new Array<boolean>(pieces.length).fill(false);
  segments.forEach(({ first, last }, segment) => {
    const mark = marks?.get(segment);
    if (mark?.neverDigit || mark?.small) {
      if (first === last) isSpeck[first] = true;
      return;
    }
    const share = 1 / (last - first + 1);
    const refused = probabilities[segment * CLASS_COUNT + NOT_A_DIGIT]!;
    const noDigit = share * Math.max(LEAST_LOG, Math.log(refused));
    for (let piece = first; piece <= last; piece++) {
      if (noDigit < (best[piece]?.noDigit ?? Infinity)) best[piece] = { noDigit, share };
    }
  });
  const evidence = { shapes: 0, specks: 0, noDigit: 0 };
  best.forEach((piece, place) => {
    if (isSpeck[place] || !piece) {
      evidence.specks++;
    } else {
      evidence.shapes += piece.share;
      evidence.noDigit += piece.noDigit;
    }
  });
  return evidence;
}
