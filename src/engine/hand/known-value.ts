/** Makes the decoder find a known value in a lattice, even if the network reads another one. */

import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { Acceptor } from '../decode/acceptor.js';

/** Minimum probability of a digit of the value, for each segment. */
const LEAST_CHANCE = 0.02;

/** Maximum probability of "not a digit", for each segment. */
const MOST_REFUSED = 0.4;

/** Accepts only `value`, however unlikely it is. The state is the number of its digits so far. */
export function acceptorOf(value: string): Acceptor {
  const WRONG = value.length + 1;
  return {
    start: 0,
    next: (state, text) => (value.startsWith(text, state) ? state + text.length : WRONG),
    accepts: (state) => state === value.length,
    doubt: () => 0,
  };
}

/** @param probabilities `[segments, 11]`. @returns a copy in which the digits of `value` are possible everywhere. */
export function withChancesOf(value: string, probabilities: Float32Array): Float32Array {
  const raised = probabilities.slice();
  for (let at = 0; at < raised.length; at += CLASS_COUNT) {
    const row = raised.subarray(at, at + CLASS_COUNT);
    for (const digit of value) row[Number(digit)] = Math.max(row[Number(digit)]!, LEAST_CHANCE);
    const refused = Math.min(row[NOT_A_DIGIT]!, MOST_REFUSED);
    row[NOT_A_DIGIT] = 0;
    const scale = (1 - refused) / row.reduce((sum, chance) => sum + chance, 0);
    for (let digit = 0; digit < NOT_A_DIGIT; digit++) row[digit]! *= scale;
    row[NOT_A_DIGIT] = refused;
  }
  return raised;
}
