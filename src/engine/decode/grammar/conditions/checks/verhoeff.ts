/**
 * J. Verhoeff, "Error detecting decimal codes" (1969): a product in the dihedral group of order 10, in which
 * each digit is permuted by its place from the right.
 *
 * Read from the left, the place depends on how many digits follow. One product is kept for each number of
 * digits that may follow, modulo 8. States: 80 where the length is known, otherwise as many as there are
 * beginnings, up to 10⁸.
 */

import type { GrammarOptions } from '../../options.js';
import type { CheckSum } from './sum.js';

/** Permutations repeat after so many places. */
const PERIOD = 8;

/** The permutation of the second place; those of the others are its powers. */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** `POWERS[place][digit]` */
const POWERS: readonly (readonly number[])[] = Array.from({ length: PERIOD }, (_, place) =>
  Array.from({ length: 10 }, (_, digit) => {
    let permuted = digit;
    for (let i = 0; i < place; i++) permuted = PERMUTATION[permuted]!;
    return permuted;
  }),
);

/** 0…4 are rotations of a pentagon, 5…9 its reflections. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5;
}

type Lengths = Pick<GrammarOptions, 'length' | 'minLength' | 'maxLength'>;

/** States are strings: for each possible length modulo 8, the digits that follow modulo 8 and the product. */
export function verhoeff({ length, minLength, maxLength }: Lengths): CheckSum<string> {
  return {
    start: lengthsModulo8(length ?? minLength ?? 0, length ?? maxLength)
      .map((residue) => `${residue}0`)
      .join(''),
    next(state, digit) {
      let next = '';
      for (let i = 0; i < state.length; i += 2) {
        const place = (Number(state[i]) + PERIOD - 1) % PERIOD;
        next += place;
        next += multiply(POWERS[place]![digit]!, Number(state[i + 1]));
      }
      return next;
    },
    holds: (state) => /^(..)*00/.test(state),
  };
}

function lengthsModulo8(from: number, to = Number.POSITIVE_INFINITY): number[] {
  const count = Math.min(to - from + 1, PERIOD);
  return Array.from({ length: Math.max(count, 0) }, (_, i) => (from + i) % PERIOD);
}
