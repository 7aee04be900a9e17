/**
 * A beam search from left to right over the pieces of a lattice. There is a separate beam for each number
 * of digits (and for the marks) so far, so that the search finds readings of every length.
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

/** Minimum probability of "not a number" for an answer without digits, if the best reading is short. */
const NOTHING_ABOVE = 0.8;

/** Readings with more digits are kept: one unreadable digit must not remove the others. */
const MOST_DIGITS_OF_NOTHING = 2;

/**
 * If the probability of all readings with an allowed length is lower than this, readings of other lengths
 * are returned too: a user who writes one digit too many should see that digit. Chosen on dev writers, none
 * of whose numbers is lost by it.
 */
const LENGTH_DOUBTED_BELOW = 1e-4;

/**
 * The same limit for a length of 1: a single digit may be as wide as two. Of 3,427 digits of dev writers,
 * two are lost by this limit; the limit of other lengths would lose eleven.
 */
const ONE_DOUBTED_BELOW = 1e-8;

/** Maximum number of readings in a beam. There is a beam for each place and each key; see `keyAfter()`. */
const BEAM_WIDTH = 8;

/** Maximum number of keys at a place, which limits the work on a page full of strokes. */
const COUNTS_KEPT = 64;

/** A reading of the pieces so far: a linked list of steps. `gain` is the sum of their log-weights. */
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
  /** `masses[place][key]`: log of the sum of the weights of all paths to this place with this key. */
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

/** The complete readings with an allowed length, with their probabilities. */
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
 * The reading "not a number", which refuses all ink together.
 *
 * @returns `undefined` if there is no ink, if the user has corrected a digit, and for pictures, whose shapes
 * have already been filtered.
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
  const evidence = evidenceOfNothing(lattice, cover, probabilities, marks);
  const gain =
    weights.nothing +
    weights.speck * evidence.specks +
    weights.nothingPerPiece * evidence.pieces +
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

/** A key describes a partial reading: number of digits × 4, + 2 after a sign, + 1 after a decimal mark. */
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
