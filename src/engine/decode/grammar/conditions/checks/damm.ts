/**
 * The Damm algorithm (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004): the product of the digits in
 * a quasigroup must be 0. 10 states.
 */

import type { CheckSum } from './sum.js';

/** Multiplication table `[state][digit]` of the quasigroup of order 10 in the thesis. */
const QUASIGROUP = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

export const damm: CheckSum<number> = {
  start: 0,
  next: (state, digit) => Number(QUASIGROUP[state]![digit]),
  holds: (state) => state === 0,
};
