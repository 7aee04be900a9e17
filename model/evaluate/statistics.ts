/** Accuracy with the uncertainty that counts: how it would vary with other writers. */
import { mean, quantile, sum } from 'simple-statistics';
import { Random } from '../random.js';

/** Right answers out of so many, for one writer (or one picture, where writers are unknown). */
export interface Tally {
  writer: string;
  right: number;
  count: number;
}

export interface Accuracy {
  right: number;
  count: number;
  /** Share of all digits that are right. */
  accuracy: number;
  /** 95 % interval from resampling writers with replacement. */
  interval: readonly [number, number];
  /** Mean over writers of each one's accuracy. */
  writerMean: number;
  /** The accuracy that 95 % of the writers with enough digits reach or exceed. */
  fifthPercentileWriter?: number;
}

const RESAMPLES = 2000;
const SEED = 1;
/** A writer with fewer digits says little about the worst writers. */
const ENOUGH_DIGITS = 30;

export function accuracyOf(tallies: readonly Tally[]): Accuracy {
  const right = sum(tallies.map((tally) => tally.right));
  const count = sum(tallies.map((tally) => tally.count));
  const frequent = tallies.filter((tally) => tally.count >= ENOUGH_DIGITS);
  return {
    right,
    count,
    accuracy: right / count,
    interval: bootstrap(tallies),
    writerMean: mean(tallies.map(share)),
    fifthPercentileWriter: frequent.length > 0 ? quantile(frequent.map(share), 0.05) : undefined,
  };
}

/** Percentile bootstrap (Efron 1979) over the tallies. */
function bootstrap(tallies: readonly Tally[]): [number, number] {
  const random = new Random(SEED);
  const accuracies = Array.from({ length: RESAMPLES }, () => {
    let right = 0;
    let count = 0;
    for (let i = 0; i < tallies.length; i++) {
      const tally = random.pick(tallies);
      right += tally.right;
      count += tally.count;
    }
    return right / count;
  });
  const [low, high] = quantile(accuracies, [0.025, 0.975]) as [number, number];
  return [low, high];
}

function share({ right, count }: Tally): number {
  return right / count;
}
