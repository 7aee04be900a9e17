/** The possible continuations (ways) at each place of a lattice: the next segment, its readings, its weight. */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import type { MarkChances, Step } from './hypothesis.js';

export interface WayOptions {
  /** The values of segments that the user has corrected; every path contains these segments. */
  fixed?: ReadonlyMap<number, string>;
  /** Segments that may be a decimal mark or a minus, or that are too small to be a digit. */
  marks?: ReadonlyMap<number, MarkChances>;
  /** Weights, for fitting; by default those of the package. */
  weights?: DecoderWeights;
}

/** Weights of log-probabilities, and log-weights. */
export interface DecoderWeights {
  /** Weight of the probability that a segment is a digit. */
  shape: number;
  /** Weight of the probability of the best digit, which is low for wrong segmentations. */
  certainty: number;
  /** Log-weight of refusing a segment. */
  junk: number;
  /** Log-weight of refusing a segment that is too small for a digit. */
  speck: number;
  /** Log-weight of "not a number" for all ink together (see nothing.ts) … */
  nothing: number;
  /** … of each piece of the ink … */
  nothingPerPiece: number;
  /** … and weight of the log-probability that none of its shapes is a digit. */
  nothingOfShapes: number;
}

/** A segment that is read as one kind of text, with its possible readings. */
export interface Way {
  /** The place after the segment: index of the next piece. */
  next: number;
  kind: 'digit' | 'refused' | 'sign' | 'decimal' | 'fixed';
  digits: number;
  /** Log-weight of the segment as this kind, for all readings together. */
  mass: number;
  readings: { step: Step; chance: number }[];
}

/** A shape with a higher probability of "not a digit" is never read as a digit. Chosen on dev writers. */
export const REFUSE_ABOVE = 0.5;

/** Number of most likely digits of a segment in the search; the others are too unlikely to matter. */
const DIGITS_TRIED = 4;

/** Minimum argument of logarithms, which keeps them finite. */
const TINY = 1e-9;

/** For each place, the ways to go on from there. */
export function waysFrom(
  lattice: Lattice,
  probabilities: Float32Array,
  refusable: ReadonlySet<number>,
  { fixed, marks, weights = DECODER_WEIGHTS }: WayOptions,
): Way[][] {
  const from: Way[][] = lattice.pieces.map(() => []);
  lattice.segments.forEach(({ first, last, score = 0 }, segment) => {
    const add = (kind: Way['kind'], mass: number, readings: [text: string, chance: number][]) =>
      from[first]!.push({
        next: last + 1,
        kind,
        digits: kind === 'digit' ? 1 : 0,
        // The score rates the segment as a digit, so it does not apply to marks.
        mass: kind === 'decimal' || kind === 'sign' ? mass : mass + score,
        readings: readings.map(([text, chance]) => ({ step: { segment, text }, chance })),
      });
    const correction = fixed?.get(segment);
    if (correction !== undefined) {
      add('fixed', 0, [[correction, 0]]);
      from[first]!.at(-1)!.digits = correction.replace(/\D/g, '').length;
      return;
    }
    const row = probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    const refused = row[NOT_A_DIGIT]!;
    const mark = marks?.get(segment);
    if (refused <= REFUSE_ABOVE && !mark?.neverDigit) {
      const digits = bestDigits(row).slice(0, DIGITS_TRIED);
      add(
        'digit',
        massOfDigit(row, weights),
        digits.map((digit) => [String(digit), log(row[digit]! / (1 - refused))]),
      );
    }
    if (mark?.decimal !== undefined) add('decimal', mark.decimal, [['.', 0]]);
    if (mark?.sign !== undefined) add('sign', mark.sign, [['-', 0]]);
    if (refusable.has(segment)) {
      add('refused', massOfRefusal(row, weights, mark), [['', 0]]);
    }
  });
  return from;
}

/** The digits 0…9, most probable first. */
export function bestDigits(row: Float32Array): number[] {
  return Array.from({ length: NOT_A_DIGIT }, (_, digit) => digit).sort((a, b) => row[b]! - row[a]!);
}

/** Log-weight of a segment as any digit. The weights were fitted on dev writers. */
function massOfDigit(row: Float32Array, { shape, certainty }: DecoderWeights): number {
  const digit = 1 - row[NOT_A_DIGIT]!;
  const best = Math.max(...row.subarray(0, NOT_A_DIGIT)) / Math.max(digit, TINY);
  return shape * log(digit) + certainty * log(best);
}

/**
 * Log-weight of refusing a segment. A segment that may be an allowed mark is refused with a lower weight
 * than a stray mark.
 */
function massOfRefusal(
  row: Float32Array,
  { junk, speck }: DecoderWeights,
  mark: MarkChances | undefined,
): number {
  if (!mark?.neverDigit) return log(row[NOT_A_DIGIT]!) + junk;
  return mark.decimal === undefined && mark.sign === undefined ? speck : junk;
}

function log(value: number): number {
  return Math.log(Math.max(value, TINY));
}
