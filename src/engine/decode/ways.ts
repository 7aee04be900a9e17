/** The possible continuations (ways) at each place of a lattice: the next segment, its readings, its weight. */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import type { MarkChances, SignChance, Step } from './hypothesis.js';

export interface WayOptions {
  /** The values of segments that the user has corrected; every path contains these segments. */
  fixed?: ReadonlyMap<number, string>;
  /** Segments that may be a sign, or that are too small to be a digit. */
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
  /** Log of its weight, whatever it is read as. */
  mass: number;
  readings: WayReading[];
}

export interface WayReading {
  step: Step;
  /** Log-chance of it among these readings. */
  chance: number;
  /** Others are less likely than any mistake that matters, and only weighed. */
  isTried: boolean;
}

/** A shape with a higher probability of "not a digit" is never read as a digit. Chosen on dev writers. */
export const REFUSE_ABOVE = 0.5;

/** Digits tried for a segment. */
const DIGITS_TRIED = 4;

/**
 * What it costs to refuse a shape that is a sign which may be written: leaving out a point changes a number, so
 * that rather the whole is taken for no value of the format.
 */
const SIGN_LEFT_OUT = -12;

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
    const add = (mass: number, readings: readonly SignChance[], tried = readings.length) =>
      from[first]!.push({
        next: last + 1,
        mass,
        readings: readings.map(([text, chance], i) => ({
          step: { segment, text },
          chance,
          isTried: i < tried,
        })),
      });
    const correction = fixed?.get(segment);
    if (correction !== undefined) {
      add(score, [[correction, 0]]);
      return;
    }
    const row = probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    const refused = row[NOT_A_DIGIT]!;
    const mark = marks?.get(segment);
    if (refused <= REFUSE_ABOVE && !mark?.neverDigit) {
      const digits = bestDigits(row).map((digit): SignChance => {
        return [String(digit), log(row[digit]! / (1 - refused))];
      });
      add(massOfDigit(row, weights) + score, digits, DIGITS_TRIED);
    }
    // How far a segment has the shape of a digit says nothing about a sign.
    for (const [sign, weight] of mark?.signs ?? []) add(weight, [[sign, 0]]);
    if (refusable.has(segment)) add(massOfRefusal(row, weights, mark) + score, [['', 0]]);
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

/** Log-weight of a segment as no digit: rare, before anything is known of it. */
function massOfRefusal(
  row: Float32Array,
  { junk, speck }: DecoderWeights,
  mark: MarkChances | undefined,
): number {
  if (!mark?.neverDigit) return log(row[NOT_A_DIGIT]!) + junk;
  return mark.signs ? SIGN_LEFT_OUT : speck;
}

function log(value: number): number {
  return Math.log(Math.max(value, TINY));
}
