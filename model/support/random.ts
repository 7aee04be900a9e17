/** Seeded randomness for everything that is drawn by chance: the same seed, the same run. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export class Random {
  readonly #generator;

  /** Seeds are mixed into one, so that (seed, step, worker) can be given as they are. */
  constructor(...seeds: readonly number[]) {
    this.#generator = xoroshiro128plus(seeds.reduce(mix, 0x2545f491));
  }

  /** Uniform in [low, high). */
  uniform(low = 0, high = 1): number {
    return low + (high - low) * uniformFloat64(this.#generator);
  }

  /** A whole number from 0 up to, not including, `count`. */
  index(count: number): number {
    return uniformInt(this.#generator, 0, count - 1);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.index(items.length)]!;
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Normal (Box & Muller 1958), cut off at three standard deviations. */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const value = radius * Math.cos(2 * Math.PI * this.uniform());
    return mean + deviation * Math.max(-3, Math.min(3, value));
  }

  /** A new array in random order (Fisher & Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.index(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}

function mix(hash: number, seed: number): number {
  let mixed = Math.imul(hash ^ seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
