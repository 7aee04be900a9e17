/**
 * A beam search from left to right over the pieces of a lattice. Readings are kept apart by the number of
 * digits so far (and by the marks among them), so that a known length is part of the search.
 */

import { type Lattice, refusableSegments } from '../data/lattice.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import type { Hypothesis, Step } from './hypothesis.js';
import { coverOf, evidenceOfNothing } from './nothing.js';
import { type Way, type WayOptions, waysFrom } from './ways.js';

export interface LengthLimits {
  length?: number;
  minLength?: number;
  maxLength?: number;
}

export interface DecodeOptions extends LengthLimits, WayOptions {}

/** The answer is "nothing" above this chance of "not a number", where the best reading is short enough. */
const NOTHING_ABOVE = 0.8;

/** Longer readings are kept although doubtful: one unreadable digit must not remove the others. */
const MOST_DIGITS_OF_NOTHING = 2;

/**
 * Where all readings of the wanted length together are less likely than this, readings of other lengths
 * are answered: whoever writes one digit too many should see it, rather than a number without it. Chosen
 * on dev writers, who lose none of their numbers by it.
 */
const LENGTH_DOUBTED_BELOW = 1e-4;

/**
 * The same where it is known that there is one digit: it may be drawn as wide as two. Of 3,427 digits of
 * dev writers two are lost by it, eleven by the bound of other lengths.
 */
const ONE_DOUBTED_BELOW = 1e-8;

/** Readings kept for each place and each number of digits. */
const BEAM_WIDTH = 8;

/** Numbers of digits kept apart at a place: bounds the work on a page full of strokes. */
const COUNTS_KEPT = 64;

/** A reading of the pieces so far; `gain` is the sum over its steps, which are linked from the last on. */
interface PartialReading {
  gain: number;
  step?: Step;
  before?: PartialReading;
}

/** @returns the best hypotheses, best first; see `decode()`. */
export function searchReadings(
  lattice: Lattice,
  probabilities: Float32Array,
  options: DecodeOptions,
): Hypothesis[] {
  const end = lattice.pieces.length;
  const refusable = refusableSegments(lattice);
  const ways = waysFrom(lattice, probabilities, refusable, options);
  const beams: PartialReading[][][] = Array.from({ length: end + 1 }, () => []);
  /** `masses[place][key]`: log of the summed weights of all paths that reach this place with this key (`keyAfter`). */
  const masses: number[][] = Array.from({ length: end + 1 }, () => []);
  beams[0]![0] = [{ gain: 0 }];
  masses[0]![0] = 0;
  for (let place = 0; place < end; place++) {
    for (const key of likeliestKeys(beams[place]!)) {
      for (const way of ways[place]!) {
        const reached = keyAfter(key, way);
        if (reached === undefined) continue;
        masses[way.next]![reached] = addLogs(
          masses[way.next]![reached],
          masses[place]![key]! + way.mass,
        );
        beams[way.next]![reached] ??= [];
        for (const partial of beams[place]![key]!) {
          for (const { step, chance } of way.readings) {
            const gain = partial.gain + way.mass + chance;
            insert(beams[way.next]![reached]!, { gain, step, before: partial });
          }
        }
      }
    }
  }
  const nothing = readAsNothing(lattice, probabilities, refusable, options);
  return chooseAnswers(beams[end]!, masses[end]!, nothing, options);
}

/** The readings of all pieces whose length is allowed, with their chances. */
function chooseAnswers(
  beams: readonly PartialReading[][],
  masses: readonly number[],
  nothing: PartialReading | undefined,
  options: DecodeOptions,
): Hypothesis[] {
  const finished = Object.keys(beams).map(Number);
  const massOf = (keys: readonly number[]) =>
    keys.map((key) => masses[key]!).reduce(addLogs, -Infinity);
  const allowed = finished.filter((key) => fits(digitsOf(key), options));
  const doubted = options.length === 1 ? ONE_DOUBTED_BELOW : LENGTH_DOUBTED_BELOW;
  const credible = massOf(allowed) - massOf(finished) > Math.log(doubted);
  const keys = credible ? allowed : finished;
  const answers = keys.flatMap((key) => beams[key]!).sort((a, b) => b.gain - a.gain);
  let allPaths = massOf(keys);
  if (nothing && keys.includes(0)) {
    allPaths = addLogs(allPaths, nothing.gain);
    const few = digitsIn(answers[0]!) <= MOST_DIGITS_OF_NOTHING;
    if (few && nothing.gain - allPaths > Math.log(NOTHING_ABOVE)) answers.unshift(nothing);
  }
  return answers.map((answer) => ({
    confidence: Math.min(1, Math.exp(answer.gain - allPaths)),
    steps: stepsOf(answer),
  }));
}

/**
 * All ink refused together.
 *
 * @returns `undefined` where there is nothing, where the user has said what some of it is, and for a page
 * of a picture, whose shapes have been filtered already.
 */
function readAsNothing(
  lattice: Lattice,
  probabilities: Float32Array,
  refusable: ReadonlySet<number>,
  { fixed, marks, weights = DECODER_WEIGHTS }: DecodeOptions,
): PartialReading | undefined {
  const { pieces } = lattice;
  if (pieces.length === 0 || pieces[0]!.mask || (fixed && fixed.size > 0)) return undefined;
  const cover = coverOf(lattice, refusable);
  if (!cover) return undefined;
  const evidence = evidenceOfNothing(lattice, probabilities, marks);
  const gain =
    weights.nothing +
    weights.speck * evidence.specks +
    weights.nothingPerShape * evidence.shapes +
    weights.nothingOfShapes * evidence.noDigit;
  return cover.reduce<PartialReading>(
    (before, segment) => ({ gain, step: { segment, text: '' }, before }),
    { gain },
  );
}

function stepsOf(reading: PartialReading): Step[] {
  const steps: Step[] = [];
  for (let at: PartialReading | undefined = reading; at?.step; at = at.before) steps.push(at.step);
  return steps.reverse();
}

function digitsIn(reading: PartialReading): number {
  return stepsOf(reading).filter(({ text }) => /\d/.test(text)).length;
}

/** A key tells readings apart, as one number: digits × 4, + 2 behind a sign, + 1 behind a decimal mark. */
const DIGIT = 4;
const SIGN = 2;
const DECIMAL = 1;

function digitsOf(key: number): number {
  return Math.floor(key / DIGIT);
}

function keyAfter(key: number, { kind, digits }: Way): number | undefined {
  if (kind === 'sign') return key === 0 ? SIGN : undefined;
  if (kind === 'decimal') return key & DECIMAL ? undefined : key + DECIMAL;
  return key + digits * DIGIT;
}

function likeliestKeys(beams: readonly PartialReading[][]): number[] {
  const keys = Object.keys(beams).map(Number);
  if (keys.length <= COUNTS_KEPT) return keys;
  return keys.sort((a, b) => beams[b]![0]!.gain - beams[a]![0]!.gain).slice(0, COUNTS_KEPT);
}

function fits(digits: number, { length, minLength, maxLength }: LengthLimits): boolean {
  return (
    (length === undefined || digits === length) &&
    (minLength === undefined || digits >= minLength) &&
    (maxLength === undefined || digits <= maxLength)
  );
}

function insert(beam: PartialReading[], reading: PartialReading): void {
  const place = beam.findIndex((other) => other.gain < reading.gain);
  if (place >= 0) beam.splice(place, 0, reading);
  else if (beam.length < BEAM_WIDTH) beam.push(reading);
  if (beam.length > BEAM_WIDTH) beam.pop();
}

/** log(eᵃ + eᵇ). */
function addLogs(a: number | undefined, b: number): number {
  if (a === undefined) return b;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high + Math.log1p(Math.exp(low - high));
}
