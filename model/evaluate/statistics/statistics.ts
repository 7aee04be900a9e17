/** Accuracy, with the uncertainty that comes from the choice of writers. */
import { mean, quantile, sum } from 'simple-statistics';
import { Random } from '../../support/random.js';

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
  /** Writers, or samples where writers are unknown. */
  writers: number;
}

const RESAMPLES = 2000;
const SEED = 1;
/** A writer with fewer digits says little about the worst writers. */
const ENOUGH_DIGITS = 30;

/** @throws Error where there is nothing to count. */
export function accuracyOf(tallies: readonly Tally[]): Accuracy {
  if (tallies.length === 0) throw new Error('Nothing was read, so there is no accuracy.');
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
    writers: tallies.length,
  };
}

/** One tally a writer, in the order in which they first appear. */
export function tallyByWriter(
  answers: readonly { readonly writer: string; readonly right: boolean }[],
): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { writer, right } of answers) {
    const tally = tallies.get(writer) ?? { writer, right: 0, count: 0 };
    tallies.set(writer, tally);
    tally.count++;
    if (right) tally.right++;
  }
  return [...tallies.values()];
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
