/** Adds examples to the data of a hand, within limits. Nothing is changed in place. */

import type { HandData, HandExample, NetworkExamples } from '../data/hand.js';

/** Maximum number of examples; more do not increase the accuracy. */
const MOST_EXAMPLES = 400;

/** Maximum length of the data as JSON, in characters. */
const MOST_BYTES = 64_000;

/** Length of an example as JSON without its features, in characters. */
const EXAMPLE_OVERHEAD = 44;

export const NOTHING_KNOWN: HandData = Object.freeze({ version: 1, networks: [] });

/**
 * The hand with further examples. An example with the same features as an earlier one replaces it: the last value
 * that the user gave for a shape counts.
 *
 * Examples are sorted by value, and examples of the same value by age. For privacy, the order in which different values
 * were written is not kept.
 */
export function withExamples(
  { networks }: HandData,
  network: string,
  added: readonly HandExample[],
): HandData {
  const shapes = new Set(added.map(({ features }) => features));
  const known = networks.find((each) => each.network === network)?.examples ?? [];
  const examples = [...known.filter(({ features }) => !shapes.has(features)), ...added].sort(
    (a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)),
  );
  const others = networks.filter((each) => each.network !== network);
  return { version: 1, networks: withinBounds([...others, { network, examples }]) };
}

/** Removes examples of other networks first, then the oldest of the value that has the most examples. */
function withinBounds(networks: readonly NetworkExamples[]): NetworkExamples[] {
  const kept = networks.map(({ network, examples }) => ({ network, examples: [...examples] }));
  while (isTooLarge(kept)) {
    const { examples } = kept[0]!;
    if (kept.length > 1) examples.pop();
    else examples.splice(oldestOfMost(examples), 1);
    if (examples.length === 0) kept.shift();
  }
  return kept;
}

function isTooLarge(networks: readonly NetworkExamples[]): boolean {
  const examples = networks.flatMap((each) => each.examples);
  const bytes = examples.reduce((sum, { features }) => sum + features.length + EXAMPLE_OVERHEAD, 0);
  return examples.length > MOST_EXAMPLES || bytes > MOST_BYTES;
}

/** Index of the oldest example of the value that has the most examples. */
function oldestOfMost(examples: readonly HandExample[]): number {
  const counts = new Map<string, number>();
  for (const { value } of examples) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[value] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
  return examples.findIndex((example) => example.value === value);
}
