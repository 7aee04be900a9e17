/** Picks samples so that no writer, however diligent, decides what is learned. */
import type { Random } from '../support/random.js';

/** Beyond so many samples more of the same person count for nothing: one writer is one hand. */
const MOST_OF_A_WRITER = 256;

/**
 * A writer of nine times as many comes up only three times as often: the pad must read people, not the
 * most diligent donors.
 */
export function evenAmongWriters<T extends { writer: string }>(
  samples: readonly T[],
): (random: Random) => T {
  const counts = new Map<string, number>();
  for (const { writer } of samples) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  let total = 0;
  const upTo = samples.map(({ writer }) => {
    const count = counts.get(writer)!;
    total += Math.sqrt(Math.min(count, MOST_OF_A_WRITER)) / count;
    return total;
  });
  return (random) => {
    const wanted = random.uniform(0, total);
    let [low, high] = [0, samples.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return samples[low]!;
  };
}
