/** Sorts the hypotheses of the decoder by the probability of their values and the positions of their digits. */

import { boxOf, type Lattice } from '../data/lattice.js';
import type { Hypothesis } from './hypothesis.js';

/** Minimum overlap of digits that were written over each other, as a fraction of the narrower width. */
const WRITTEN_OVER = 0.85;

/** A digit with a smaller width : height, such as a 1, may overlap its neighbour. */
const THIN = 0.3;

/** Probability that both of two digits in the same place are part of the value. */
const BOTH_MEANT = 0.2;

/** The digits and marks of a hypothesis as text. */
export function textOf({ steps }: Hypothesis): string {
  return steps.map(({ text }) => text).join('');
}

/** The value that a hypothesis means. */
export type ValueOf = (hypothesis: Hypothesis) => string;

/**
 * The same hypotheses, sorted by the probability of their value, then by their own.
 *
 * @param prior the relative probability of a value before any ink is seen.
 */
export function rank(
  hypotheses: readonly Hypothesis[],
  lattice: Lattice,
  meaning: ValueOf = textOf,
  prior: (value: string) => number = () => 1,
): Hypothesis[] {
  const chanceInAdvance = hypotheses.map((hypothesis) => prior(meaning(hypothesis)));
  const before = sumOf(hypotheses.map(({ confidence }) => confidence));
  const after = sumOf(hypotheses.map(({ confidence }, i) => confidence * chanceInAdvance[i]!));
  const weighed = hypotheses.map((hypothesis, i) => ({
    ...hypothesis,
    confidence:
      hypothesis.confidence *
      (after > 0 ? (chanceInAdvance[i]! * before) / after : 1) *
      chanceOfPlaces(hypothesis, lattice),
  }));
  const chances = chancesOfValues(weighed, meaning);
  const chanceOf = (hypothesis: Hypothesis) => chances.get(meaning(hypothesis))!;
  return weighed.sort((a, b) => chanceOf(b) - chanceOf(a) || b.confidence - a.confidence);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The summed probability of the hypotheses of each value, in the order of their first ones. */
export function chancesOfValues(
  hypotheses: readonly Hypothesis[],
  meaning: ValueOf = textOf,
): Map<string, number> {
  const chances = new Map<string, number>();
  for (const hypothesis of hypotheses) {
    const value = meaning(hypothesis);
    chances.set(value, (chances.get(value) ?? 0) + hypothesis.confidence);
  }
  return chances;
}

/**
 * The factor for digits written over each other: a 4 over an 8 is more likely a correction than 48. If every
 * segment is one piece, as in the layout `sequential`, digits are expected in the same place: the factor is 1.
 */
function chanceOfPlaces({ steps }: Hypothesis, lattice: Lattice): number {
  if (lattice.segments.length <= lattice.pieces.length) return 1;
  const boxes = steps
    .filter(({ text }) => /\d/.test(text))
    .map(({ segment }) => boxOf(segment, lattice));
  return boxes.slice(1).reduce((chance, b, i) => {
    const a = boxes[i]!;
    const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const level = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    const narrower = Math.min(a.width, b.width);
    const thin = narrower < THIN * Math.min(a.height, b.height);
    const over = level > 0 && !thin && shared > WRITTEN_OVER * narrower;
    return over ? chance * BOTH_MEANT : chance;
  }, 1);
}
