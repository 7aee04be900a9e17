/** The ways to go on from each place of a lattice: which segment is read next, as what, at what weight. */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import type { MarkChances, Step } from './hypothesis.js';

export interface WayOptions {
  /** What a segment was corrected to by the user; every path goes through these. */
  fixed?: ReadonlyMap<number, string>;
  /** Segments that may be a decimal mark or a minus, or that are too small to be a digit. */
  marks?: ReadonlyMap<number, MarkChances>;
  /** For fitting; without it the ones that ship. */
  weights?: DecoderWeights;
}

/** Weights in log-space. */
export interface DecoderWeights {
  /** Of the classifier's chance that a segment is a digit at all. */
  shape: number;
  /** Of how sure it is which digit: wrong cuts leave it in doubt. */
  certainty: number;
  /** What a refusal costs, before anything is known of the piece … */
  junk: number;
  /** … and that of a piece that is too small for a digit, or may be. */
  speck: number;
  /** Of the chance that all of the writing is no number, whatever its pieces look like … */
  nothing: number;
  /** … of each shape in it … */
  nothingPerShape: number;
  /** … and of the chance that none of its shapes is a digit. */
  nothingOfShapes: number;
}

/** A segment that is read in one of several ways of the same kind. */
export interface Way {
  /** The place that it leads to. */
  next: number;
  kind: 'digit' | 'refused' | 'sign' | 'decimal' | 'fixed';
  digits: number;
  /** Log of its weight, whatever it is read as. */
  mass: number;
  readings: { step: Step; chance: number }[];
}

/** Above this chance of being no digit, a shape is never read as one. Chosen on dev writers. */
export const REFUSE_ABOVE = 0.5;

/** Digits tried for a segment; the rest together are less likely than any mistake that matters. */
const DIGITS_TRIED = 4;

/** Keeps logarithms finite. */
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
        // How far a segment has the shape of a digit says nothing about a mark.
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

/** Log-weight of a segment as one digit, whichever it is. The weights come from dev writers. */
function massOfDigit(row: Float32Array, { shape, certainty }: DecoderWeights): number {
  const digit = 1 - row[NOT_A_DIGIT]!;
  const best = Math.max(...row.subarray(0, NOT_A_DIGIT)) / Math.max(digit, TINY);
  return shape * log(digit) + certainty * log(best);
}

/**
 * Log-weight of a segment as no digit: rare, before anything is known of it. Where it may be a mark that the
 * field allows, it rather is that mark than a stray one.
 */
function massOfRefusal(
  row: Float32Array,
  { junk, speck }: DecoderWeights,
  mark: MarkChances | undefined,
): number {
  if (!mark?.neverDigit) return log(row[NOT_A_DIGIT]!) + (mark?.small ? speck : junk);
  return mark.decimal === undefined && mark.sign === undefined ? speck : junk;
}

function log(value: number): number {
  return Math.log(Math.max(value, TINY));
}
