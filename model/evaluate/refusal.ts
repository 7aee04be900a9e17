/** How far an answer is from being a digit, and where to draw the line. */
import type { Recognition } from 'digit-pad/engine';
import { quantile } from 'simple-statistics';

/**
 * The chance that a lone shape is no digit, as far as a public answer tells it: what its digit and
 * the likeliest alternatives leave over. 1 where the engine refuses the shape.
 */
export function chanceOfNone({ digits }: Pick<Recognition, 'digits'>): number {
  const [digit] = digits;
  if (!digit) return 1;
  const asDigit = digit.alternatives.reduce((sum, { confidence }) => sum + confidence, 0);
  return Math.max(0, 1 - asDigit);
}

/**
 * The chance of none from which on a shape is refused, so that a share `refused` of real digits is.
 *
 * @param ofDigits chances of none of real digits.
 */
export function refusalThreshold(ofDigits: readonly number[], refused: number): number {
  return quantile([...ofDigits], 1 - refused);
}

/** The threshold itself refuses nothing that is surely a digit. */
export function isRefused(chance: number, threshold: number): boolean {
  return chance > 0 && chance >= threshold;
}
