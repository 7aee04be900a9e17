/**
 * Classifies a shape by the examples of a writer: weighted nearest neighbours by the cosine similarity of features. Each
 * example votes for its value, and the probabilities of the network are added with a weight of their own, so that they
 * stay as they are for a shape that is like no example.
 */

import type { KnownShape } from '../data/explanation.js';
import type { HandData } from '../data/hand.js';
import { dequantize, normalize } from './quantize.js';

/** A vote is e^(SHARPNESS · (cosine similarity − 1)). Chosen on dev writers, like `NETWORK_WEIGHT`. */
const SHARPNESS = 40;

/** Weight of the probabilities of the network; an example with identical features has the weight 1. */
const NETWORK_WEIGHT = 0.1;

/** The vote of an example is halved if so many examples of its value are newer: handwriting changes slowly. */
const HALF_LIFE = 32;

/** An example, decoded. */
interface Known {
  value: string;
  /** Factor of its vote. */
  weight: number;
  /** A vector of length 1. */
  features: Float32Array;
}

/** The summed votes for each value. */
export type Votes = ReadonlyMap<string, number>;

export class Memory {
  readonly #known: readonly Known[];

  /** @param network identifies the network that reads; features of another network have another meaning. */
  constructor(
    { networks }: HandData,
    readonly network: string,
  ) {
    const own = networks.find((each) => each.network === network);
    const newer = new Map<string, number>();
    const fromNewest = [...(own?.examples ?? [])].reverse();
    this.#known = fromNewest.map(({ value, trust, features }) => {
      const rank = newer.get(value) ?? 0;
      newer.set(value, rank + 1);
      return { value, weight: trust * 0.5 ** (rank / HALF_LIFE), features: dequantize(features) };
    });
  }

  /** The votes of all examples on one shape. @param features of the shape, of any length. */
  votesOn(features: Float32Array): Votes {
    const shape = normalize(features);
    const votes = new Map<string, number>();
    for (const { value, weight, features: known } of this.#known) {
      const vote = weight * Math.exp(SHARPNESS * (cosine(known, shape) - 1));
      votes.set(value, (votes.get(value) ?? 0) + vote);
    }
    return votes;
  }

  /** The `count` most similar examples, best first. @param features a vector of length 1. */
  nearest(features: Float32Array, count: number): KnownShape[] {
    return this.#known
      .map(({ value, features: known }) => ({
        value,
        similarity: cosine(known, features),
        features: known,
      }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, count);
  }
}

/**
 * Changes probabilities in place by votes.
 *
 * @param row `[labels + 1]`: the probabilities of `labels`, and of none of them.
 * @param countsAsOther whether a value that is not in `labels` is a vote for none of them; otherwise it does not count.
 */
export function applyVotes(
  votes: Votes,
  row: Float32Array,
  labels: readonly string[],
  countsAsOther: (value: string) => boolean,
): void {
  const sums = new Float64Array(row.length);
  let all = NETWORK_WEIGHT;
  for (const [value, weight] of votes) {
    const label = labels.indexOf(value);
    if (label < 0 && !countsAsOther(value)) continue;
    sums[label < 0 ? labels.length : label]! += weight;
    all += weight;
  }
  sums.forEach((sum, label) => {
    row[label] = (sum + NETWORK_WEIGHT * row[label]!) / all;
  });
}

/** Cosine similarity of vectors of length 1. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
