/** ISO/IEC 7064 MOD 97-10 over digits: the number leaves 1, as that of an IBAN does. States: 97. */

import type { CheckSum } from './sum.js';

export const mod97: CheckSum<number> = {
  start: 0,
  next: (rest, digit) => (rest * 10 + digit) % 97,
  holds: (rest) => rest === 1,
};
