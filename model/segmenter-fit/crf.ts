/**
 * The weights of a lattice, learned on whole strings: a segmental conditional random field
 * (Sarawagi & Cohen 2004) whose cuts need not be known. It maximises the likelihood of the label: the sum
 * over all ways to cut the ink into its digits, divided by the sum over all ways to cut it and all digits.
 *
 * The classifier's scores are too good for writers that it was trained on. So strings of those writers
 * are used to fit geometry only: scores tell which digit a segment is, as an annotation would, but not how
 * much scores should weigh, nor what is no digit.
 */

import { refusableSegments } from '../../src/engine/data/lattice.js';
import { CLASS_COUNT, NOT_A_DIGIT } from '../../src/engine/data/model-input.js';
import { type DecoderWeights, REFUSE_ABOVE } from '../../src/engine/decode/arcs.js';
import { coverOf, evidenceOfNothing } from '../../src/engine/decode/nothing.js';
import { FEATURE_COUNT } from '../../src/engine/segment/ink/geometry/features.js';
import { addLogs } from '../../src/engine/support/add-logs.js';
import { stepByAdam } from '../network/adam.js';
import type { Example } from './examples.js';

/** After the features of geometry: the weights of the classifier's scores. */
export const SHAPE_WEIGHT = FEATURE_COUNT;
const CERTAINTY_WEIGHT = FEATURE_COUNT + 1;
export const JUNK_WEIGHT = FEATURE_COUNT + 2;
export const SPECK_WEIGHT = FEATURE_COUNT + 3;
/** Weights of the case that none of the ink is a number: of it, of each piece, of what its shapes are. */
export const NOTHING_WEIGHT = FEATURE_COUNT + 4;
export const NOTHING_PER_SHAPE_WEIGHT = FEATURE_COUNT + 5;
const NOTHING_OF_SHAPES_WEIGHT = FEATURE_COUNT + 6;
const NOTHING_OF_LETTERS_WEIGHT = FEATURE_COUNT + 7;
export const WEIGHT_COUNT = FEATURE_COUNT + 8;

/** The same for the decoder. */
export function decoderWeights(weights: Float64Array): DecoderWeights {
  return {
    shape: weights[SHAPE_WEIGHT]!,
    certainty: weights[CERTAINTY_WEIGHT]!,
    junk: weights[JUNK_WEIGHT]!,
    speck: weights[SPECK_WEIGHT]!,
    nothing: weights[NOTHING_WEIGHT]!,
    nothingPerShape: weights[NOTHING_PER_SHAPE_WEIGHT]!,
    nothingOfShapes: weights[NOTHING_OF_SHAPES_WEIGHT]!,
    nothingOfLetters: weights[NOTHING_OF_LETTERS_WEIGHT]!,
  };
}

const TINY = 1e-9;

/** Probability that a label is wrong, so that no strange cut is learned to explain one. */
const MISLABELLED = 0.02;

/** One continuation from a piece: a digit, or ink that is no digit. */
interface Edge {
  from: number;
  to: number;
  features: Float64Array;
  /** What the classifier adds at weight 1. */
  fixed: number;
  /** Known not to be on the right path. */
  never?: boolean;
  /** Log-chance of each digit; undefined for what is refused. */
  digits?: Float64Array;
}

export interface Chain {
  label: string;
  pieces: number;
  edges: Edge[];
}

export function chainOf(example: Example): Chain {
  const { truth, unseen } = example;
  const refusable = refusableSegments({ pieces: example.pieces, segments: example.runs });
  const nothing = unseen ? nothingEdge(example, refusable) : undefined;
  const edges: Edge[] = nothing ? [nothing] : [];
  example.runs.forEach(({ first, last, features }, i) => {
    const row = example.probabilities.subarray(i * CLASS_COUNT, (i + 1) * CLASS_COUNT);
    const neverDigit = example.marks.get(i)?.neverDigit ?? false;
    const refused = neverDigit ? 1 : row[NOT_A_DIGIT]!;
    const span = { from: first, to: last + 1 };
    const all = (shape: number, certainty: number, junk = 0) =>
      Float64Array.from([...features, shape, certainty, junk, 0, 0, 0, 0, 0]);
    if (refused <= REFUSE_ABOVE) {
      const best = Math.max(...row.subarray(0, NOT_A_DIGIT)) / (1 - refused);
      edges.push({
        ...span,
        features: unseen ? all(Math.log(1 - refused), Math.log(best)) : all(0, 0),
        fixed: 0,
        digits: Float64Array.from(row.subarray(0, NOT_A_DIGIT), (p) =>
          // Where the cuts are known, what the digits are does not matter here.
          truth
            ? Math.log(Number(truth[i]))
            : Math.log((1 - MISLABELLED) * (p / (1 - refused)) + MISLABELLED),
        ),
      });
    }
    if (unseen && refusable.has(i)) {
      edges.push({
        ...span,
        features: neverDigit ? refusedSpeck() : all(0, 0, 1),
        fixed: Math.log(Math.max(TINY, refused)),
        never: truth !== undefined,
      });
    }
  });
  return { label: example.label, pieces: example.pieces.length, edges };
}

/** How little a speck is shaped like a digit does not count against its refusal. */
function refusedSpeck(): Float64Array {
  const features = new Float64Array(WEIGHT_COUNT);
  features[SPECK_WEIGHT] = 1;
  return features;
}

/** All pieces together, as no number. */
function nothingEdge(
  { pieces, runs, probabilities, letters, marks, truth }: Example,
  refusable: ReadonlySet<number>,
): Edge | undefined {
  const lattice = { pieces, segments: runs };
  if (!coverOf(lattice, refusable)) return undefined;
  const evidence = evidenceOfNothing(lattice, probabilities, marks, letters);
  const features = new Float64Array(WEIGHT_COUNT);
  features[SPECK_WEIGHT] = evidence.specks;
  features[NOTHING_WEIGHT] = 1;
  features[NOTHING_PER_SHAPE_WEIGHT] = evidence.shapes;
  features[NOTHING_OF_SHAPES_WEIGHT] = evidence.noDigit;
  features[NOTHING_OF_LETTERS_WEIGHT] = evidence.letters;
  return { from: 0, to: pieces.length, features, fixed: 0, never: truth !== undefined };
}

/** Whether some path through the lattice spells the label. */
export function isReachable(chain: Chain, weights: Float64Array): boolean {
  return likelihood(chain, weights, new Float64Array(WEIGHT_COUNT)) !== -Infinity;
}

/** Log-likelihood of the label; adds its gradient. −∞ where the lattice cannot spell the label. */
export function likelihood(
  { label, pieces, edges }: Chain,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const mass = edges.map(({ features, fixed }) => fixed + dot(features, weights));
  const symbols = [...label].map(Number);
  const columns = symbols.length + 1;
  const forward = new Float64Array((pieces + 1) * columns).fill(-Infinity);
  const backward = new Float64Array((pieces + 1) * columns).fill(-Infinity);
  const forwardAll = new Float64Array(pieces + 1).fill(-Infinity);
  const backwardAll = new Float64Array(pieces + 1).fill(-Infinity);
  forward[0] = 0;
  forwardAll[0] = 0;
  backward[pieces * columns + symbols.length] = 0;
  backwardAll[pieces] = 0;
  // Edges come ordered by where they start.
  edges.forEach(({ from, to, digits, never }, e) => {
    forwardAll[to] = addLogs(forwardAll[to]!, forwardAll[from]! + mass[e]!);
    for (let k = 0; k < columns; k++) {
      const before = forward[from * columns + k]!;
      if (before === -Infinity) continue;
      if (digits) {
        if (k === symbols.length) continue;
        const at = to * columns + k + 1;
        forward[at] = addLogs(forward[at]!, before + mass[e]! + digits[symbols[k]!]!);
      } else if (!never) {
        const at = to * columns + k;
        forward[at] = addLogs(forward[at]!, before + mass[e]!);
      }
    }
  });
  const right = forward[pieces * columns + symbols.length]!;
  if (right === -Infinity) return -Infinity;
  for (let e = edges.length - 1; e >= 0; e--) {
    const { from, to, digits, never } = edges[e]!;
    backwardAll[from] = addLogs(backwardAll[from]!, backwardAll[to]! + mass[e]!);
    for (let k = 0; k < columns; k++) {
      if (never || (digits && k === symbols.length)) continue;
      const after = digits
        ? backward[to * columns + k + 1]! + digits[symbols[k]!]!
        : backward[to * columns + k]!;
      if (after === -Infinity) continue;
      const at = from * columns + k;
      backward[at] = addLogs(backward[at]!, after + mass[e]!);
    }
  }
  const all = forwardAll[pieces]!;
  edges.forEach(({ from, to, digits, features, never }, e) => {
    let expected = -Math.exp(forwardAll[from]! + mass[e]! + backwardAll[to]! - all);
    for (let k = 0; k < columns; k++) {
      if (never || (digits && k === symbols.length)) continue;
      const after = digits
        ? backward[to * columns + k + 1]! + digits[symbols[k]!]!
        : backward[to * columns + k]!;
      const path = forward[from * columns + k]! + mass[e]! + after - right;
      if (path > -40) expected += Math.exp(path);
    }
    if (Math.abs(expected) < 1e-12) return;
    for (let i = 0; i < WEIGHT_COUNT; i++) {
      gradient[i]! += expected * features[i]!;
    }
  });
  return right - all;
}

export interface FitOptions {
  iterations: number;
  /** Of the penalty on squared weights, for each string. */
  ridge: number;
  onProgress?: (iteration: number, loss: number) => void;
}

/** Learning rate of the first half; it falls to 0 over the second. */
const LEARNING_RATE = 0.1;
/** Gradients of all strings at once vary little, so that a shorter memory is enough. */
const SECOND_MOMENT_DECAY = 0.99;

/** Adam on the gradient of all strings at once. */
export function fitWeights(
  chains: readonly Chain[],
  start: Float64Array,
  { iterations, ridge, onProgress }: FitOptions,
): Float64Array {
  const weights = Float64Array.from(start);
  const firstMoment = new Float64Array(WEIGHT_COUNT);
  const secondMoment = new Float64Array(WEIGHT_COUNT);
  const total = chains.length;
  for (let step = 0; step < iterations; step++) {
    const gradient = new Float64Array(WEIGHT_COUNT);
    let loss = 0;
    for (const chain of chains) {
      const value = likelihood(chain, weights, gradient);
      if (value !== -Infinity) loss -= value;
    }
    // `gradient` points to where the likelihood rises, a step of Adam goes the other way.
    const slope = gradient.map((sum, i) => ridge * weights[i]! - sum / total);
    const left = (2 * (iterations - step)) / iterations;
    stepByAdam({ step, weights, firstMoment, secondMoment }, slope, {
      learningRate: LEARNING_RATE * Math.min(1, left),
      epsilon: 1e-8,
      secondMomentDecay: SECOND_MOMENT_DECAY,
    });
    onProgress?.(step + 1, loss / total);
  }
  return weights;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
