/**
 * The best readings of a scored lattice: a beam search from left to right over the pieces, kept
 * apart by the number of digits read so far, so that a known length is part of the search.
 */
import { CLASS_COUNT, NOT_A_DIGIT } from './classifier.js';
import type { Lattice } from './lattice.js';

export interface LengthLimits {
  length?: number;
  minLength?: number;
  maxLength?: number;
}

/** A segment read as a digit (0…9), or refused (`NOT_A_DIGIT`). */
export interface Step {
  segment: number;
  class: number;
}

export interface Hypothesis {
  /** Chance (0…1) that these are the digits, and that the writing was cut in the right places. */
  confidence: number;
  steps: readonly Step[];
}

/** Above this chance of being no digit, a shape is never read as one. Chosen on dev writers. */
export const REFUSE_ABOVE = 0.5;

/**
 * Share of pieces that are no digit, before anything is seen of them. It makes a reading in which
 * every piece belongs to a digit likelier than one that throws pieces away. Chosen on dev writers.
 */
const JUNK_SHARE = 0.02;

/** Hypotheses kept for each place and each number of digits. */
const BEAM_WIDTH = 8;

/** Digits tried for a segment; the rest together are less likely than any mistake that matters. */
const DIGITS_TRIED = 4;

/** Keeps logarithms finite. */
const TINY = 1e-9;

/**
 * @param probabilities `[segments, 11]`, as the classifier returns them.
 * @returns the best hypotheses of an allowed length, best first; where no reading has an allowed
 * length, the best of any length. Empty only when the lattice has no path.
 */
export function decode(
  lattice: Lattice,
  probabilities: Float32Array,
  limits: LengthLimits = {},
): Hypothesis[] {
  const end = lattice.pieces.length;
  const steps = stepsFrom(lattice, probabilities);
  const allPaths = Math.log(massOfPaths(steps));
  /** beams[place][digits read] */
  const beams: PartialReading[][][] = Array.from({ length: end + 1 }, () => []);
  beams[0]![0] = [{ gain: 0, steps: [] }];
  for (let place = 0; place < end; place++) {
    beams[place]!.forEach((beam, digits) => {
      for (const partial of beam) {
        for (const { step, next, gain } of steps[place]!) {
          const count = digits + (step.class === NOT_A_DIGIT ? 0 : 1);
          beams[next]![count] ??= [];
          insert(beams[next]![count]!, {
            gain: partial.gain + gain,
            steps: [...partial.steps, step],
          });
        }
      }
    });
  }
  const finished = beams[end]!;
  const allowed = finished.filter((_, digits) => fits(digits, limits)).flat();
  const answers = allowed.length > 0 ? allowed : finished.flat();
  return answers
    .sort((a, b) => b.gain - a.gain)
    .map((answer) => ({ confidence: Math.exp(answer.gain - allPaths), steps: answer.steps }));
}

/** A hypothesis on its way; `gain` is the sum of its steps'. */
interface PartialReading {
  gain: number;
  steps: readonly Step[];
}

function fits(digits: number, { length, minLength, maxLength }: LengthLimits): boolean {
  return (
    (length === undefined || digits === length) &&
    (minLength === undefined || digits >= minLength) &&
    (maxLength === undefined || digits <= maxLength)
  );
}

interface WeighedStep {
  step: Step;
  next: number;
  /** Log of the step's mass times the chance that the digit is the one it is read as. */
  gain: number;
  /** Weight of the cut alone, whichever digit it holds. */
  mass: number;
}

/**
 * For each place, the steps that start there. Only the shortest segment from a place may be refused:
 * that two digits together are no digit says nothing about either.
 */
function stepsFrom(lattice: Lattice, probabilities: Float32Array): WeighedStep[][] {
  const from: WeighedStep[][] = lattice.pieces.map(() => []);
  const nearest = lattice.pieces.map((_, place) =>
    Math.min(...lattice.segments.filter(({ first }) => first === place).map(({ last }) => last)),
  );
  lattice.segments.forEach(({ first, last, score = 0 }, segment) => {
    const row = probabilities.subarray(segment * CLASS_COUNT, (segment + 1) * CLASS_COUNT);
    const add = (which: number, mass: number, chance: number) => {
      const gain = Math.log(Math.max(mass, TINY)) + Math.log(Math.max(chance, TINY));
      from[first]!.push({ step: { segment, class: which }, next: last + 1, gain, mass });
    };
    const refused = row[NOT_A_DIGIT]!;
    const odds = Math.exp(score);
    if (refused <= REFUSE_ABOVE) {
      for (const digit of bestDigits(row).slice(0, DIGITS_TRIED)) {
        add(digit, (1 - refused) * odds, row[digit]!);
      }
    }
    if (last === nearest[first]) add(NOT_A_DIGIT, refused * JUNK_SHARE * odds, 1);
  });
  return from;
}

/** The masses of all ways to cut the writing, added up from left to right. */
function massOfPaths(steps: readonly WeighedStep[][]): number {
  const masses = Array.from({ length: steps.length + 1 }, (_, place) => (place === 0 ? 1 : 0));
  steps.forEach((starting, place) => {
    const counted = new Set<string>();
    for (const { step, next, mass } of starting) {
      const cut = `${step.segment} ${step.class === NOT_A_DIGIT}`;
      if (counted.has(cut)) continue;
      counted.add(cut);
      masses[next]! += masses[place]! * Math.max(mass, TINY);
    }
  });
  return masses[steps.length]!;
}

/** The digits 0…9, most probable first. */
export function bestDigits(row: Float32Array): number[] {
  return Array.from({ length: NOT_A_DIGIT }, (_, digit) => digit).sort((a, b) => row[b]! - row[a]!);
}

function insert(beam: PartialReading[], hypothesis: PartialReading): void {
  const place = beam.findIndex((other) => other.gain < hypothesis.gain);
  if (place >= 0) beam.splice(place, 0, hypothesis);
  else beam.push(hypothesis);
  if (beam.length > BEAM_WIDTH) beam.pop();
}
