/**
 * How often and from which seed properties are tried: a quick count in `npm test`, as many as wanted
 * by `npm run fuzz`.
 */
import fc from 'fast-check';

export interface Effort {
  seed: number;
  /** Times the quick count. */
  factor: number;
}

/** Every run of `npm test` tries the same cases. */
const SEED = 20_261_120;

/** In Node from the environment; in a browser from that of the test runner. */
export function effortFrom(env: Readonly<Record<string, string | undefined>> = {}): Effort {
  return {
    seed: Number(env.DIGIT_PAD_FUZZ_SEED ?? SEED),
    factor: Number(env.DIGIT_PAD_FUZZ_FACTOR ?? 1),
  };
}

/** Fails with the seed and the smallest counterexample that was found. */
export async function check<Ts extends [unknown, ...unknown[]]>(
  property: fc.IAsyncPropertyWithHooks<Ts> | fc.IPropertyWithHooks<Ts>,
  runs: number,
  { seed, factor }: Effort,
): Promise<number> {
  const numRuns = Math.ceil(runs * factor);
  await fc.assert(property as fc.IAsyncPropertyWithHooks<Ts>, {
    seed,
    numRuns,
    includeErrorInReport: true,
  });
  return numRuns;
}
