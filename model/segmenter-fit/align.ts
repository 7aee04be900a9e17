/**
 * Which strokes of a labelled string make which digit, where it is not annotated: the likeliest way to
 * cut the ink into the digits of its label.
 */
import { CLASS_COUNT } from '../../src/engine/data/model-input.js';
import { addLogs } from '../../src/engine/support/add-logs.js';
import type { Example } from './examples.js';

/**
 * Lower bound of the classifier's probability of a digit. Training learns most from writing that the
 * classifier reads worst, so that a low score must not rule out a cut.
 */
const LEAST_CHANCE = 0.02;

export interface Alignment {
  /** For each digit of the label its strokes; undefined where a stroke was cut. */
  digitStrokes?: number[][];
  /** Chance of these cuts among all that spell the label, 0…1. */
  chance: number;
}

interface Way {
  /** Sum of the log-weights of this way, and log of the sum over all ways that lead here. */
  best: number;
  all: number;
  /** Pieces of the last digit, and the way before it. */
  first?: number;
  before?: Way;
}

/** @returns undefined where no way through the lattice spells the label. */
export function align(example: Example, geometry: readonly number[]): Alignment | undefined {
  const { label, pieces, runs, probabilities } = example;
  const ways: (Way | undefined)[][] = Array.from({ length: pieces.length + 1 }, () => []);
  ways[0]![0] = { best: 0, all: 0 };
  // Runs come ordered by where they start.
  runs.forEach(({ first, last, features }, run) => {
    const shape = features.reduce((sum, value, i) => sum + value * geometry[i]!, 0);
    ways[first]!.forEach((before, read) => {
      if (!before || read === label.length) return;
      const chance = probabilities[run * CLASS_COUNT + Number(label[read])]!;
      const gain = shape + Math.log(LEAST_CHANCE + (1 - LEAST_CHANCE) * chance);
      const known = ways[last + 1]![read + 1];
      const all = before.all + gain;
      const way = { best: before.best + gain, all, first, before };
      const sum = known ? addLogs(known.all, all) : all;
      ways[last + 1]![read + 1] = { ...(known && known.best >= way.best ? known : way), all: sum };
    });
  });
  const whole = ways[pieces.length]![label.length];
  return (
    whole && { digitStrokes: strokesOf(whole, example), chance: Math.exp(whole.best - whole.all) }
  );
}

function strokesOf(whole: Way, { pieces }: Example): number[][] | undefined {
  const digits: number[][] = [];
  let end = pieces.length;
  for (let way: Way | undefined = whole; way?.before; way = way.before) {
    const own = pieces.slice(way.first!, end).map(({ parts }) => parts![0]!.stroke);
    digits.unshift([...new Set(own)].sort((a, b) => a - b));
    end = way.first!;
  }
  const used = digits.flat();
  return new Set(used).size === used.length ? digits : undefined;
}
