/** The examples of a writer as a value: added to, kept within bounds. Nothing is changed in place. */

import type { HandData, HandExample, NetworkExamples } from '../data/hand.js';

/** Enough to have learned a hand; more make nothing better. */
const MOST_EXAMPLES = 400;

/** Length of a hand as JSON. */
const MOST_BYTES = 64_000;

/** Characters of an example as JSON, besides its features. */
const EXAMPLE_OVERHEAD = 44;

export const NOTHING_KNOWN: HandData = Object.freeze({ version: 1, networks: [] });

/**
 * The hand with further examples. The same shape, learned again, takes the place of what it was before, so that
 * a correction that comes late is not held against an earlier confirmation.
 *
 * Examples of the same value stay in their order; which value was written after which is not kept.
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

/** Examples of other networks go first; then the oldest, so that each value keeps its share. */
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

/** The place of the oldest one of the value with the most. */
function oldestOfMost(examples: readonly HandExample[]): number {
  const counts = new Map<string, number>();
  for (const { value } of examples) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[value] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
  return examples.findIndex((example) => example.value === value);
}
