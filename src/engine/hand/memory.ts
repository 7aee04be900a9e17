/**
 * What the examples of a writer say of a shape. They vote for their classes, the nearer the stronger, and the
 * network's chances take part with a weight of their own: far from all examples they stay as they are.
 */

import type { KnownShape } from '../data/explanation.js';
import type { HandData } from '../data/hand.js';
import { dequantize, normalize } from './quantize.js';

/**
 * How fast a vote falls with the distance: e^(SHARPNESS · (cosine − 1)). This and the weight of the network's
 * chances, in votes of examples that are the same shape, were chosen on dev writers.
 */
const SHARPNESS = 40;
const NETWORK_WEIGHT = 0.1;

/** An example counts half once so many of the same value are newer: hands change, slowly. */
const HALF_LIFE = 32;

interface Known {
  value: string;
  /** Of its vote. */
  weight: number;
  /** Of length 1. */
  features: Float32Array;
}

export class Memory {
  readonly #known: readonly Known[];

  /** @param network that reads: what others have made of shapes says nothing to it. */
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

  /** The votes of all examples on one shape. */
  ballotFor(features: Float32Array): Ballot {
    const shape = normalize(features);
    const votes = new Map<string, number>();
    for (const { value, weight, features: known } of this.#known) {
      const vote = weight * Math.exp(SHARPNESS * (cosine(known, shape) - 1));
      votes.set(value, (votes.get(value) ?? 0) + vote);
    }
    return new Ballot(votes);
  }

  /** @param features of length 1. */
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

class Ballot {
  /** @param votes by value. */
  constructor(private readonly votes: ReadonlyMap<string, number>) {}

  /**
   * Changes chances in place.
   *
   * @param row the chances of `labels`, and of none of them at the end.
   * @param isOther whether an example of no label votes for none of them, or not at all.
   */
  count(row: Float32Array, labels: readonly string[], isOther: (value: string) => boolean): void {
    const sums = new Float64Array(row.length);
    let all = NETWORK_WEIGHT;
    for (const [value, votes] of this.votes) {
      const label = labels.indexOf(value);
      if (label < 0 && !isOther(value)) continue;
      sums[label < 0 ? labels.length : label]! += votes;
      all += votes;
    }
    sums.forEach((sum, label) => {
      row[label] = (sum + NETWORK_WEIGHT * row[label]!) / all;
    });
  }
}

/** Of vectors of length 1. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
