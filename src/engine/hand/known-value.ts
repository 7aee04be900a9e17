/** Finds where the digits of a known value stand in a lattice, whatever the network takes them for. */

import { CLASS_COUNT, NOT_A_DIGIT } from '../data/model-input.js';
import type { Reader } from '../decode/reader.js';

/** Chance of a digit of the value, for a segment that the network takes for something else. */
const LEAST_CHANCE = 0.02;

/** A segment may be one of its digits, however little it looks like a digit. */
const MOST_REFUSED = 0.4;

/** Accepts what says `value`, however unlikely. States: digits of it so far. */
export function readerOf(value: string): Reader {
  const WRONG = value.length + 1;
  return {
    start: 0,
    next: (state, text) => (value.startsWith(text, state) ? state + text.length : WRONG),
    accepts: (state) => state === value.length,
    doubt: () => 0,
  };
}

/** @param probabilities `[segments, 11]`; the result is the same with more for the digits of `value`. */
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
