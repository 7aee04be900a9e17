/**
 * The best readings of a scored lattice: a beam search from left to right over the pieces, kept
 * apart by the number of digits read so far (and by the marks among them), so that a known length is
 * part of the search.
 */

import { type Lattice, refusableSegments } from '../data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import type { MarkChances } from './marks.js';

export interface LengthLimits {
  length?: number;
  minLength?: number;
  maxLength?: number;
}

export interface DecodeOptions extends LengthLimits {
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
  /** What a refusal costs, before anything is seen of the piece. */
  junk: number;
  /** Of the chance that all of the writing is no number, whatever its pieces look like … */
  nothing: number;
  /** … and of each piece in it. */
  nothingPerPiece: number;
}

/** A segment read as a digit or a mark, or refused: then `text` is ''. */
export interface Step {
  segment: number;
  text: string;
}

export interface Hypothesis {
  /** Chance (0…1) that this is what was written, and that it was cut in the right places. */
  confidence: number;
  steps: readonly Step[];
}

/** Above this chance of being no digit, a shape is never read as one. Chosen on dev writers. */
export const REFUSE_ABOVE = 0.5;

/**
 * Above this chance, writing that could be read as so few digits is no number. Otherwise a doubtful one
 * is better than none: in a long number, a single digit that nobody can read must not take the others
 * with it.
 */
const NOTHING_ABOVE = 0.8;
const MOST_DIGITS_OF_NOTHING = 2;

/**
 * A length is doubted where all readings that have it are less likely than this: who writes one digit too
 * many shall see it, rather than a number without it. Chosen on dev writers, who lose none of their
 * numbers by it. A single digit may be drawn as wide as two, and is believed to be one.
 */
const LENGTH_DOUBTED_BELOW = 1e-4;

/** Hypotheses kept for each place and each number of digits. */
const BEAM_WIDTH = 8;

/** Digits tried for a segment; the rest together are less likely than any mistake that matters. */
const DIGITS_TRIED = 4;

/** Numbers of digits kept apart at a place: bounds the work on a page full of strokes. */
const COUNTS_KEPT = 64;

/** Keeps logarithms finite. */
const TINY = 1e-9;

/**
 * @param probabilities `[segments, 11]`, as the classifier returns them.
 * @returns the best hypotheses of an allowed length, best first; where no reading has an allowed
 * length, or only one that nobody would believe, the best of any length. Empty only when the lattice has
 * no path.
 */
export function decode(
  lattice: Lattice,
  probabilities: Float32Array,
  options: DecodeOptions = {},
): Hypothesis[] {
  const end = lattice.pieces.length;
  const refusable = refusableSegments(lattice);
  const steps = stepsFrom(lattice, probabilities, refusable, options);
  const beams: PartialReading[][][] = Array.from({ length: end + 1 }, () => []);
  /** Mass of all ways to cut the writing up to a place, by the same keys. */
  const masses: number[][] = Array.from({ length: end + 1 }, () => []);
  beams[0]![0] = [{ gain: 0 }];
  masses[0]![0] = 0;
  for (let place = 0; place < end; place++) {
    for (const key of likeliestKeys(beams[place]!)) {
      for (const cut of steps[place]!) {
        const reached = keyAfter(key, cut);
        if (reached === undefined) continue;
        masses[cut.next]![reached] = addLogs(
          masses[cut.next]![reached],
          masses[place]![key]! + cut.mass,
        );
        beams[cut.next]![reached] ??= [];
        for (const partial of beams[place]![key]!) {
          for (const { step, chance } of cut.readings) {
            const gain = partial.gain + cut.mass + chance;
            insert(beams[cut.next]![reached]!, { gain, step, before: partial });
          }
        }
      }
    }
  }
  const finished = Object.keys(beams[end]!).map(Number);
  const massOf = (keys: readonly number[]) =>
    keys.map((key) => masses[end]![key]!).reduce(addLogs, -Infinity);
  const allowed = finished.filter((key) => fits(digitsOf(key), options));
  const isOne = (options.length ?? options.maxLength) === 1;
  const doubted = isOne ? -Infinity : Math.log(LENGTH_DOUBTED_BELOW);
  const credible = massOf(allowed) - massOf(finished) > doubted;
  const keys = credible ? allowed : finished;
  const answers = keys.flatMap((key) => beams[end]![key]!).sort((a, b) => b.gain - a.gain);
  let allPaths = massOf(keys);
  const nothing = keys.includes(0) && readAsNothing(lattice, refusable, options);
  if (nothing) {
    allPaths = addLogs(allPaths, nothing.gain);
    const few = digitsIn(answers[0]!) <= MOST_DIGITS_OF_NOTHING;
    if (few && nothing.gain - allPaths > Math.log(NOTHING_ABOVE)) answers.unshift(nothing);
  }
  return answers.map((answer) => ({
    confidence: Math.min(1, Math.exp(answer.gain - allPaths)),
    steps: stepsOf(answer),
  }));
}

/** A hypothesis on its way; `gain` is the sum over its steps, which are linked from the last on. */
interface PartialReading {
  gain: number;
  step?: Step;
  before?: PartialReading;
}

function stepsOf(reading: PartialReading): Step[] {
  const steps: Step[] = [];
  for (let at: PartialReading | undefined = reading; at?.step; at = at.before) steps.push(at.step);
  return steps.reverse();
}

function digitsIn(reading: PartialReading): number {
  return stepsOf(reading).filter(({ text }) => /\d/.test(text)).length;
}

/** What has been read so far, as a number: digits, whether there was a sign, and a decimal mark. */
const SIGN = 2;
const DECIMAL = 1;
const DIGIT = 4;

function likeliestKeys(beams: readonly PartialReading[][]): number[] {
  const keys = Object.keys(beams).map(Number);
  if (keys.length <= COUNTS_KEPT) return keys;
  return keys.sort((a, b) => beams[b]![0]!.gain - beams[a]![0]!.gain).slice(0, COUNTS_KEPT);
}

function digitsOf(key: number): number {
  return Math.floor(key / DIGIT);
}

function keyAfter(key: number, { kind, digits }: Cut): number | undefined {
  if (kind === 'sign') return key === 0 ? SIGN : undefined;
  if (kind === 'decimal') return key & DECIMAL ? undefined : key + DECIMAL;
  return key + digits * DIGIT;
}

function fits(digits: number, { length, minLength, maxLength }: LengthLimits): boolean {
  return (
    (length === undefined || digits === length) &&
    (minLength === undefined || digits >= minLength) &&
    (maxLength === undefined || digits <= maxLength)
  );
}

/** One way to go on from a place. */
interface Cut {
  next: number;
  kind: 'digit' | 'refused' | 'sign' | 'decimal' | 'fixed';
  digits: number;
  /** Log of its weight, whatever it is read as. */
  mass: number;
  readings: { step: Step; chance: number }[];
}

/** For each place, the ways to go on from there. */
function stepsFrom(
  lattice: Lattice,
  probabilities: Float32Array,
  refusable: ReadonlySet<number>,
  { fixed, marks, weights = DECODER_WEIGHTS }: DecodeOptions,
): Cut[][] {
  const from: Cut[][] = lattice.pieces.map(() => []);
  lattice.segments.forEach(({ first, last, score = 0 }, segment) => {
    const add = (kind: Cut['kind'], mass: number, readings: [text: string, chance: number][]) =>
      from[first]!.push({
        next: last + 1,
        kind,
        digits: kind === 'digit' ? 1 : 0,
        // How far it has the shape of a digit says nothing of a mark.
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
    if (refusable.has(segment))
      add('refused', massOfRefusal(row, weights, mark?.neverDigit), [['', 0]]);
  });
  return from;
}

/** Log-weight of a segment as one digit, whichever it is. The weights come from dev writers. */
function massOfDigit(row: Float32Array, { shape, certainty }: DecoderWeights): number {
  const digit = 1 - row[NOT_A_DIGIT]!;
  const best = Math.max(...row.subarray(0, NOT_A_DIGIT)) / Math.max(digit, TINY);
  return shape * log(digit) + certainty * log(best);
}

/** Log-weight of a segment as no digit: rare, before anything is seen of it. */
function massOfRefusal(row: Float32Array, { junk }: DecoderWeights, neverDigit = false): number {
  return log(neverDigit ? 1 : row[NOT_A_DIGIT]!) + junk;
}

/**
 * All ink refused together: an H may be cut into two 1s and a bar, a heart into two arcs, and each
 * of these may well be a digit; that all of it is a letter can only be said of all of it.
 *
 * @returns `undefined` where there is nothing, where the user has said what some of it is, and for a page
 * of a picture, whose shapes are sifted before.
 */
function readAsNothing(
  { pieces, segments }: Lattice,
  refusable: ReadonlySet<number>,
  { fixed, weights = DECODER_WEIGHTS }: DecodeOptions,
): PartialReading | undefined {
  if (pieces.length === 0 || pieces[0]!.mask || (fixed && fixed.size > 0)) return undefined;
  const gain = weights.nothing + weights.nothingPerPiece * pieces.length;
  let reading: PartialReading = { gain };
  let place = 0;
  // Ordered by where they begin.
  for (const segment of refusable) {
    const { first, last } = segments[segment]!;
    if (first !== place) continue;
    reading = { gain, step: { segment, text: '' }, before: reading };
    place = last + 1;
  }
  return place === pieces.length ? reading : undefined;
}

/** The digits 0…9, most probable first. */
export function bestDigits(row: Float32Array): number[] {
  return Array.from({ length: NOT_A_DIGIT }, (_, digit) => digit).sort((a, b) => row[b]! - row[a]!);
}

function insert(beam: PartialReading[], hypothesis: PartialReading): void {
  const place = beam.findIndex((other) => other.gain < hypothesis.gain);
  if (place >= 0) beam.splice(place, 0, hypothesis);
  else if (beam.length < BEAM_WIDTH) beam.push(hypothesis);
  if (beam.length > BEAM_WIDTH) beam.pop();
}

function log(value: number): number {
  return Math.log(Math.max(value, TINY));
}

/** log(eᵃ + eᵇ). */
function addLogs(a: number | undefined, b: number): number {
  if (a === undefined) return b;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high + Math.log1p(Math.exp(low - high));
}
