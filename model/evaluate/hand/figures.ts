/** What streams that were followed say: errors with and without a hand. */
import { quantile } from 'simple-statistics';
import { Random } from '../../support/random.js';
import { type Claim, calibrationError, equalMassBins } from '../statistics/calibration.js';
import type { Followed } from './follow.js';

export interface HandFigures {
  set: string;
  feedback: string;
  /** Writings from which on it counts, from 1. */
  from: number;
  /** Later writings, over all orders. */
  count: number;
  writers: number;
  /** Shares of later writings that are wrong. */
  without: number;
  withHand: number;
  /** Errors with a hand for one without, and the 95 % interval from resampling writers. */
  ratio: number;
  interval: readonly [number, number];
  /** Errors among the earlier writings. */
  early: { without: number; withHand: number; count: number };
  /** Accuracy that all but the worst twentieth of the writers reach in later writings. */
  fifthPercentile?: { without: number; withHand: number };
  /** Calibration error of later digits; not of numbers. */
  ece?: number;
}

const RESAMPLES = 2000;
const SEED = 213;

/** A writer with fewer later writings, over all orders, says little about the worst writers. */
const ENOUGH = 30;

export function figuresOf(
  set: string,
  feedback: string,
  from: number,
  followed: readonly Followed[],
): HandFigures {
  const late = followed.filter(({ place }) => place >= from - 1);
  const early = followed.filter(({ place }) => place < from - 1);
  const writers = byWriter(late);
  const frequent = writers.filter(({ count }) => count >= ENOUGH);
  const claims = late.flatMap(({ claim }): Claim[] => (claim ? [claim] : []));
  const wrong = sum(writers);
  const share = (errors: number, { count }: { count: number }) => 1 - errors / count;
  return {
    set,
    feedback,
    from,
    count: late.length,
    writers: writers.length,
    without: wrong.without / late.length,
    withHand: wrong.withHand / late.length,
    ratio: ratioOf(wrong),
    interval: interval(writers),
    early: { ...sum(byWriter(early)), count: early.length },
    ...(frequent.length > 0 && {
      fifthPercentile: {
        without: quantile(
          frequent.map((tally) => share(tally.without, tally)),
          0.05,
        ),
        withHand: quantile(
          frequent.map((tally) => share(tally.withHand, tally)),
          0.05,
        ),
      },
    }),
    ...(claims.length > 0 && { ece: calibrationError(equalMassBins(claims)) }),
  };
}

/** Errors of a writer, or of several. */
interface Errors {
  without: number;
  withHand: number;
  count: number;
}

function byWriter(followed: readonly Followed[]): Errors[] {
  const tallies = new Map<string, Errors>();
  for (const { writer, withHand, without } of followed) {
    const tally = tallies.get(writer) ?? { without: 0, withHand: 0, count: 0 };
    tallies.set(writer, tally);
    tally.count++;
    if (!without) tally.without++;
    if (!withHand) tally.withHand++;
  }
  return [...tallies.values()];
}

function sum(tallies: readonly Errors[]): Errors {
  const all = { without: 0, withHand: 0, count: 0 };
  for (const { without, withHand, count } of tallies) {
    all.without += without;
    all.withHand += withHand;
    all.count += count;
  }
  return all;
}

function ratioOf({ without, withHand }: Errors): number {
  return withHand / Math.max(1, without);
}

function interval(writers: readonly Errors[]): [number, number] {
  if (writers.length === 0) return [0, 0];
  const random = new Random(SEED);
  const ratios = Array.from({ length: RESAMPLES }, () =>
    ratioOf(sum(writers.map(() => random.pick(writers)))),
  );
  const [low, high] = quantile(ratios, [0.025, 0.975]) as [number, number];
  return [low, high];
}
