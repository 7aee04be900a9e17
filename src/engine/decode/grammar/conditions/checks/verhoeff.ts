/**
 * The Verhoeff algorithm (J. Verhoeff, "Error detecting decimal codes", 1969): a product in the dihedral
 * group of order 10. Each digit is first permuted, depending on its position from the right.
 *
 * Digits are read from the left, so that the position depends on the number of digits that follow. The state
 * has one product for each possible number, modulo 8. 80 states if the length is known; otherwise up to 10⁸.
 */

import type { GrammarOptions } from '../../options.js';
import type { CheckSum } from './sum.js';

/** Number of positions after which the permutations repeat. */
const PERIOD = 8;

/** The permutation of the second position; the permutations of other positions are its powers. */
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** `POWERS[place][digit]`: the permuted digit; `place` is the position from the right, modulo 8. */
const POWERS: readonly (readonly number[])[] = Array.from({ length: PERIOD }, (_, place) =>
  Array.from({ length: 10 }, (_, digit) => {
    let permuted = digit;
    for (let i = 0; i < place; i++) permuted = PERMUTATION[permuted]!;
    return permuted;
  }),
);

/** Product in the dihedral group: 0…4 are the rotations of a pentagon, 5…9 its reflections. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5;
}

type Lengths = Pick<GrammarOptions, 'length' | 'minLength' | 'maxLength'>;

/** A state is a string of pairs, one per possible length: number of following digits modulo 8, and product. */
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
