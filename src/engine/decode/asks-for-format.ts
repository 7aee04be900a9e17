import type { ReadOptions } from '../data/options.js';

/** Whether a reading needs the code for formats: whether it has a condition other than the number of digits. */
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
