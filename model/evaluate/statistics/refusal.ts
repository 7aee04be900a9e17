/** The chance that a shape is no digit, and the threshold from which it is refused. */
import type { Recognition } from 'digit-pad/engine';
import { quantile } from 'simple-statistics';
import { NOT_A_DIGIT } from '../../../src/engine/data/model-input.js';

/**
 * The chance that a single shape is no digit, from a reading with `explain: true`; 1 where nothing was
 * found.
 */
export function chanceOfNone({ explanation }: Pick<Recognition, 'explanation'>): number {
  return explanation?.shapes[0]?.probabilities[NOT_A_DIGIT] ?? 1;
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
