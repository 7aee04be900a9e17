/**
 * H. M. Damm, "Total anti-symmetrische Quasigruppen" (2004): the digits lead through a quasigroup back to 0.
 * States: 10.
 */

import type { CheckSum } from './sum.js';

/** `[state][digit]`: the quasigroup of the thesis, of order 10. */
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
