/** ISO/IEC 7064 MOD 97-10, as used by IBAN: the digits as a number, modulo 97, must be 1. 97 states. */

import type { CheckSum } from './sum.js';

export const mod97: CheckSum<number> = {
  start: 0,
  next: (rest, digit) => (rest * 10 + digit) % 97,
  holds: (rest) => rest === 1,
};
