/** Which epoch was best on development sets, and whether it is time to give up. */
import type { EpochRecord } from '../checkpoint.js';

export interface StoppingRule {
  /** Epochs without a better one after which a run ends; 0: it never ends early. */
  patience: number;
  /** Names of the development sets whose mean accuracy is compared; empty: all. */
  decidingSets: readonly string[];
}

/** What an epoch is judged by. */
type Measured = Pick<EpochRecord, 'dev'>;

/**
 * Place of the epoch with the best mean accuracy, of equal ones the first; -1 where nothing was
 * measured.
 *
 * @throws Error where a deciding set does not exist.
 */
export function bestEpoch(history: readonly Measured[], decidingSets: readonly string[]): number {
  const scores = history.map(({ dev }) => scoreOf(dev, decidingSets));
  return scores.reduce<number>((best, score, at) => {
    return Number.isFinite(score) && (best < 0 || score > scores[best]!) ? at : best;
  }, -1);
}

export function hasRunOut(
  history: readonly Measured[],
  { patience, decidingSets }: StoppingRule,
): boolean {
  if (patience === 0 || history.length === 0) return false;
  const best = bestEpoch(history, decidingSets);
  if (best < 0) throw new Error('Stopping early needs a development set.');
  return history.length - 1 - best >= patience;
}

function scoreOf(dev: Measured['dev'], decidingSets: readonly string[]): number {
  const names = decidingSets.length > 0 ? decidingSets : Object.keys(dev);
  const sum = names.reduce((total, name) => {
    const accuracy = dev[name];
    if (accuracy !== undefined) return total + accuracy;
    const known = Object.keys(dev).join(', ') || 'none';
    throw new Error(`There is no development set "${name}" to decide by; known ones: ${known}.`);
  }, 0);
  return sum / names.length;
}
