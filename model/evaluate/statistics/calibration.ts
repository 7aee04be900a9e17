/** Whether a stated confidence is the measured chance of being right (Guo et al. 2017). */
import { mean, sum } from 'simple-statistics';

/** A statement and whether it came true. */
export interface Claim {
  /** 0…1 */
  confidence: number;
  right: boolean;
}

/** Claims of similar confidence, taken together. */
export interface Bin {
  count: number;
  /** Mean stated confidence. */
  stated: number;
  /** Share that was right. */
  measured: number;
}

const EQUAL_MASS_BINS = 15;
const EQUAL_WIDTH_BINS = 10;

/** Bins of as many claims each as can be, by rising confidence; those without a claim are left out. */
export function equalMassBins(claims: readonly Claim[], count = EQUAL_MASS_BINS): Bin[] {
  const sorted = [...claims].sort((a, b) => a.confidence - b.confidence);
  const edge = (i: number) => Math.round((i * sorted.length) / count);
  return Array.from({ length: count }, (_, i) => sorted.slice(edge(i), edge(i + 1)))
    .filter((bin) => bin.length > 0)
    .map(summarize);
}

/** Bins of the same width over 0…1; those without a claim are left out. */
export function equalWidthBins(claims: readonly Claim[], count = EQUAL_WIDTH_BINS): Bin[] {
  const bins: Claim[][] = Array.from({ length: count }, () => []);
  for (const claim of claims) {
    bins[Math.min(count - 1, Math.floor(claim.confidence * count))]!.push(claim);
  }
  return bins.filter((bin) => bin.length > 0).map(summarize);
}

/** Expected calibration error: how far stated and measured are apart, on average over claims. */
export function calibrationError(bins: readonly Bin[]): number {
  const count = sum(bins.map((bin) => bin.count));
  return sum(bins.map((bin) => (bin.count / count) * Math.abs(bin.stated - bin.measured)));
}

function summarize(claims: readonly Claim[]): Bin {
  return {
    count: claims.length,
    stated: mean(claims.map(({ confidence }) => confidence)),
    measured: mean(claims.map(({ right }) => (right ? 1 : 0))),
  };
}
