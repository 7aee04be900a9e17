/**
 * The arcs of a lattice: each leads over one segment, which is read as a digit, as a sign or as nothing. Weights are
 * logarithms.
 */

import type { Lattice } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import type { MarkChances, SignChance, Step } from './hypothesis.js';

export interface ArcOptions {
  /** The values of segments that the user has corrected; every path contains these segments. */
  fixed?: ReadonlyMap<number, string>;
  /** Segments that may be a sign, or that are too small to be a digit. */
  marks?: ReadonlyMap<number, MarkChances>;
  /** `[segments]`: the log-odds that a segment is a letter; empty or missing if the model does not have them. */
  letters?: Float32Array;
  /** Whether the value has a format, so that all ink is expected to be part of it. */
  isFormatted?: boolean;
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
  /** … of each shape … */
  nothingPerShape: number;
  /** … weight of the log-probability that none of its shapes is a digit … */
  nothingOfShapes: number;
  /** … and weight of the log-odds that its shapes are letters. */
  nothingOfLetters: number;
}

/** A segment that is read as one kind of text (a digit, a sign, or nothing), with its possible readings. */
export interface Arc {
  /** The place after the segment: index of the next piece. */
  next: number;
  /** Log of the sum of the weights of its readings. */
  mass: number;
  readings: ArcReading[];
}

export interface ArcReading {
  step: Step;
  /** Log-probability of this reading among those of the arc. */
  chance: number;
  /** Whether hypotheses are made of it; otherwise it is too unlikely, and only counts for the sum. */
  isTried: boolean;
}

/** A shape with a higher probability of "not a digit" is never read as a digit. Chosen on dev writers. */
export const REFUSE_ABOVE = 0.5;

/**
 * The same in a format, which says where a digit must be: a shape that is hardly a digit is rather misread than left out.
 */
const REFUSE_ABOVE_IN_FORMAT = 0.98;

/** Added to the log-weight of refusing ink in a format: leaving out a digit makes another value. */
export const LEFT_OUT = -6;

/** Digits tried for a segment. */
const DIGITS_TRIED = 4;

/**
 * Log-weight of refusing a shape that may be an allowed sign. It is low, since leaving out a decimal point changes the
 * number: a conflict with the format is preferred.
 */
const SIGN_LEFT_OUT = -12;

/** Keeps logarithms finite. */
const TINY = 1e-9;

/** @param probabilities `[segments, 11]`. @returns for each piece, the arcs that begin with it. */
export function arcsFrom(
  lattice: Lattice,
  probabilities: Float32Array,
  refusable: ReadonlySet<number>,
  { fixed, marks, isFormatted, weights = DECODER_WEIGHTS }: ArcOptions,
): Arc[][] {
  const from: Arc[][] = lattice.pieces.map(() => []);
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
    const refuseAbove = isFormatted ? REFUSE_ABOVE_IN_FORMAT : REFUSE_ABOVE;
    if (refused <= refuseAbove && !mark?.neverDigit) {
      const digits = bestDigits(row).map((digit): SignChance => {
        return [String(digit), log(row[digit]! / (1 - refused))];
      });
      add(massOfDigit(row, weights) + score, digits, DIGITS_TRIED);
    }
    // The score is evidence for a digit only, not for a sign or a speck.
    for (const [sign, weight] of mark?.signs ?? []) add(weight, [[sign, 0]]);
    if (refusable.has(segment)) {
      const leftOut = isFormatted && !mark?.neverDigit ? LEFT_OUT : 0;
      const mass = massOfRefusal(row, weights, mark) + leftOut;
      add(mark?.neverDigit ? mass : mass + score, [['', 0]]);
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

/** Log-weight of a segment as "not a digit", including the low prior probability of that (`junk`, `speck`). */
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
