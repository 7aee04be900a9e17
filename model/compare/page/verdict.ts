/** Conclusions from the figures: which systems are ahead of the shipped one, and which claims differ from the measurement. */
import { percent } from '../../evaluate/format.js';
import { accuracy } from '../metrics.js';
import type { SystemResult } from '../result.js';
import { WAYS } from '../sets.js';
import type { System } from '../system.js';

/** A claim and a measurement that differ by less count as equal: 10,000 digits are no more precise. */
const SAME = 0.003;

export const MNIST = 'MNIST t10k';

/** Measured on a set, by whichever way of preprocessing is better. */
function bestAccuracy(result: SystemResult, set: string): number {
  const { confusions } = result.sets.find(({ name }) => name === set)!;
  return Math.max(...WAYS.map((way) => accuracy(confusions[way])));
}

/**
 * One sentence a set on which another system is ahead of what ships; one in all where none is; none
 * before both what ships and another one are measured.
 */
export function whoIsAhead(systems: readonly System[], results: readonly SystemResult[]): string[] {
  const name = systems.find(({ kind }) => kind === 'shipped')?.name;
  const shipped = results.find((result) => result.name === name);
  const others = results.filter((result) => result.name !== name);
  if (!shipped || others.length === 0) return [];
  const ahead = shipped.sets.flatMap(({ name: set }) => {
    const ours = bestAccuracy(shipped, set);
    const better = others
      .filter((other) => bestAccuracy(other, set) > ours)
      .map((other) => `\`${other.name}\` with ${percent(bestAccuracy(other, set))}`);
    if (better.length === 0) return [];
    return [`Ahead of \`${name}\` on ${set} (${percent(ours)}): ${better.join(', ')}.`];
  });
  const compared = others.map(({ name }) => `\`${name}\``).join(', ');
  return ahead.length > 0
    ? ahead
    : [`None of ${compared} is ahead of \`${name}\` on any set, with either preprocessing.`];
}

/** One sentence for each system that was claimed to be better or worse than it was measured. */
export function claimsThatDiffer(
  systems: readonly System[],
  results: readonly SystemResult[],
): string[] {
  return results.flatMap((result) => {
    const { claimed } = systems.find(({ name }) => name === result.name)!;
    const measured = accuracy(result.sets.find(({ name }) => name === MNIST)!.confusions.published);
    return claimed
      .filter((claim) => Math.abs(claim - measured) > SAME)
      .map((claim) => {
        return `\`${result.name}\`: ${percent(claim)} claimed, ${percent(measured)} measured.`;
      });
  });
}
