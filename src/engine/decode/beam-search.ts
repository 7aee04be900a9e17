/**
 * A beam search from left to right over the pieces of a lattice. Readings are kept apart by the state of an
 * acceptor (for plain numbers: the number of digits so far), so that the conditions on the value are part of the
 * search. All weights are logarithms.
 */

import { type Lattice, refusableSegments } from '../data/lattice.js';
import { DECODER_WEIGHTS } from '../segment/ink/geometry/weights.js';
import { addLogs } from '../support/add-logs.js';
import { type Acceptor, countDigits, digitCounter, type LengthLimits } from './acceptor.js';
import { type Arc, type ArcOptions, arcsFrom, LEFT_OUT } from './arcs.js';
import type { Hypothesis, Step } from './hypothesis.js';
import { coverOf, evidenceOfNothing } from './nothing.js';

export interface DecodeOptions extends LengthLimits, ArcOptions {
  /** Accepts the readings that keep to all conditions; by default, those with an allowed number of digits. */
  acceptor?: Acceptor;
}

/** Above this probability of "not a number" the ink is read as nothing, if the best reading is short enough. */
const NOTHING_ABOVE = 0.8;

/** Readings with more digits are kept: one unreadable digit must not remove the others. */
const MOST_DIGITS_OF_NOTHING = 2;

/**
 * If all accepted readings (of the requested length) together have a lower probability than this, readings that are
 * not accepted are returned too: someone who writes one digit too many should see it, rather than a number without
 * it. Chosen on dev writers, none of whose numbers is lost by it. A grammar has a limit of its own (`doubt`).
 */
const DOUBTED_BELOW = 1e-4;

/**
 * The same limit for a length of 1: a single digit may be as wide as two. Of 3,427 digits of dev writers,
 * two are lost by this limit; the limit of other lengths would lose eleven.
 */
const ONE_DOUBTED_BELOW = 1e-8;

/** Readings kept for each place and each state. */
const BEAM_WIDTH = 8;

/** States kept at a place: bounds the work on a page full of strokes. */
const STATES_KEPT = 64;

/**
 * With a grammar, a state is dropped if the log-probability of its best reading is lower by more than this than that
 * of another state at the same place: no continuation is expected to make up for such a difference.
 */
const FARTHEST_BEHIND = 25;

/** A reading of the pieces so far: a linked list of steps, the last one first. `gain` is the sum of their weights. */
interface PartialReading {
  gain: number;
  step?: Step;
  before?: PartialReading;
}

/** The readings that reach a place in one state of the acceptor. */
interface Arrivals {
  /** Log of the sum of the weights of all paths to this state. */
  mass: number;
  /** The likeliest readings, best first. */
  beam: PartialReading[];
}

/** A place between two pieces: its arrivals by state. */
type Place = Map<number, Arrivals>;

/** @returns the best hypotheses, best first; see `decode()`. */
export function searchReadings(
  lattice: Lattice,
  probabilities: Float32Array,
  options: DecodeOptions,
): Hypothesis[] {
  const end = lattice.pieces.length;
  const refusable = refusableSegments(lattice);
  const arcs = arcsFrom(lattice, probabilities, refusable, options);
  const { acceptor = digitCounter(options) } = options;
  const farthest = options.acceptor ? FARTHEST_BEHIND : Infinity;
  const places: Place[] = Array.from({ length: end + 1 }, () => new Map());
  places[0]!.set(acceptor.start, { mass: 0, beam: [{ gain: 0 }] });
  for (let at = 0; at < end; at++) {
    for (const state of likeliestStates(places[at]!, farthest)) {
      for (const arc of arcs[at]!) {
        follow(arc, places[at]!.get(state)!, state, acceptor, places[arc.next]!);
      }
    }
  }
  const nothing = readAsNothing(lattice, probabilities, refusable, options);
  return chooseAnswers(places[end]!, acceptor, nothing, options);
}

/** Adds to `place` what the arc makes of the readings `from` a state. */
function follow(arc: Arc, from: Arrivals, state: number, acceptor: Acceptor, place: Place): void {
  const tried = arc.readings.filter(({ isTried }) => isTried);
  const reached = tried.map(({ step }) => acceptor.next(state, step.text));
  if (reached.every((other) => other === reached[0])) {
    const there = arrivalsAt(place, reached[0]!);
    there.mass = addLogs(there.mass, from.mass + arc.mass);
  } else {
    tried.forEach(({ chance }, i) => {
      const there = arrivalsAt(place, reached[i]!);
      there.mass = addLogs(there.mass, from.mass + arc.mass + chance);
    });
  }
  for (const before of from.beam) {
    tried.forEach(({ step, chance }, i) => {
      const gain = before.gain + arc.mass + chance;
      insert(place.get(reached[i]!)!.beam, { gain, step, before });
    });
  }
}

function arrivalsAt(place: Place, state: number): Arrivals {
  let there = place.get(state);
  if (!there) {
    there = { mass: -Infinity, beam: [] };
    place.set(state, there);
  }
  return there;
}

/** The readings of all pieces, with their probabilities: the accepted ones, unless they are too unlikely. */
function chooseAnswers(
  place: Place,
  acceptor: Acceptor,
  nothing: PartialReading | undefined,
  { length, acceptor: grammar }: DecodeOptions,
): Hypothesis[] {
  const finished = statesOf(place);
  const massOf = (states: readonly number[]) =>
    states.map((state) => place.get(state)!.mass).reduce(addLogs, -Infinity);
  const bestOf = (states: readonly number[]) =>
    Math.max(...states.map((state) => place.get(state)!.beam[0]!.gain));
  const accepted = finished.filter((state) => acceptor.accepts(state));
  const others = finished.filter((state) => !acceptor.accepts(state));
  const doubted = Math.log(
    acceptor.doubt?.(likeliestText(place, others)) ??
      (length === 1 ? ONE_DOUBTED_BELOW : DOUBTED_BELOW),
  );
  // The probability of any single misread digit grows with the number of digits. So with a grammar, the best
  // readings are compared, and not the sums of all.
  const weightOf = grammar ? bestOf : massOf;
  const credible = weightOf(accepted) - weightOf(finished) > doubted;
  const states = credible ? accepted : finished;
  const answers = states.flatMap((state) => place.get(state)!.beam);
  answers.sort((a, b) => b.gain - a.gain);
  let allPaths = massOf(states);
  if (grammar && credible) allPaths = addLogs(allPaths, massOf(others) + doubted);
  if (nothing && states.includes(acceptor.start)) {
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
  { fixed, marks, letters, isFormatted, weights = DECODER_WEIGHTS }: DecodeOptions,
): PartialReading | undefined {
  const { pieces } = lattice;
  if (pieces.length === 0 || pieces[0]!.mask || (fixed && fixed.size > 0)) return undefined;
  const cover = coverOf(lattice, refusable);
  if (!cover) return undefined;
  const evidence = evidenceOfNothing(lattice, probabilities, marks, letters);
  const gain =
    weights.nothing +
    (isFormatted ? LEFT_OUT : 0) +
    weights.speck * evidence.specks +
    weights.nothingPerShape * evidence.shapes +
    weights.nothingOfShapes * evidence.noDigit +
    weights.nothingOfLetters * evidence.letters;
  return cover.reduce<PartialReading>(
    (before, segment) => ({ gain, step: { segment, text: '' }, before }),
    { gain },
  );
}

function likeliestText(place: Place, states: readonly number[]): string {
  const [best] = states.map((state) => place.get(state)!.beam[0]!).sort((a, b) => b.gain - a.gain);
  return best
    ? stepsOf(best)
        .map(({ text }) => text)
        .join('')
    : '';
}

function stepsOf(reading: PartialReading): Step[] {
  const steps: Step[] = [];
  for (let at: PartialReading | undefined = reading; at?.step; at = at.before) steps.push(at.step);
  return steps.reverse();
}

function digitsIn(reading: PartialReading): number {
  return stepsOf(reading).filter(({ text }) => countDigits(text) > 0).length;
}

function likeliestStates(place: Place, farthest: number): number[] {
  const gainOf = (state: number) => place.get(state)!.beam[0]!.gain;
  const states = statesOf(place);
  const best = Math.max(...states.map(gainOf));
  const near = states.filter((state) => gainOf(state) >= best - farthest);
  if (near.length <= STATES_KEPT) return near;
  return near.sort((a, b) => gainOf(b) - gainOf(a)).slice(0, STATES_KEPT);
}

/** The states that some reading has reached, in an order that does not depend on how they were reached. */
function statesOf(place: Place): number[] {
  return [...place]
    .filter(([, { beam }]) => beam.length > 0)
    .map(([state]) => state)
    .sort((a, b) => a - b);
}

function insert(beam: PartialReading[], reading: PartialReading): void {
  const place = beam.findIndex((other) => other.gain < reading.gain);
  if (place >= 0) beam.splice(place, 0, reading);
  else if (beam.length < BEAM_WIDTH) beam.push(reading);
  if (beam.length > BEAM_WIDTH) beam.pop();
}
