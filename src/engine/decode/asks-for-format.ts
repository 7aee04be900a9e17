/** Which readings need more than digits and their number. */

import type { ReadOptions } from '../data/options.js';

export function asksForFormat({
  format = 'digits',
  decimal,
  signed,
  pattern,
  accept,
  check,
  min,
  max,
  step,
}: ReadOptions): boolean {
  const conditions = [pattern, accept, check, min, max, step];
  return (
    format !== 'digits' || !!decimal || !!signed || conditions.some((each) => each !== undefined)
  );
}
