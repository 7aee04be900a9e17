/** Which readings need a grammar, and what it is told. */

import type { Ink } from '../data/ink.js';
import type { ReadOptions } from '../data/options.js';
import type { GrammarOptions, PatternTable } from './grammar/options.js';

/** Formats whose separators are printed between places, where digits have places. */
const PRINTED: readonly unknown[] = ['date', 'time'];

/**
 * @param pattern what `options.pattern` was compiled to, where it can steer.
 * @returns `undefined` for plain digits, whatever their number.
 */
export function grammarOptions(
  options: ReadOptions,
  pattern: PatternTable | undefined,
  ink: Ink | undefined,
): GrammarOptions | undefined {
  const { decimal, signed, locale, accept, check, min, max, step, length } = options;
  const { format = decimal || signed ? 'number' : 'digits', minLength, maxLength } = options;
  const conditions = [pattern, accept, check, min, max, step];
  if (format === 'digits' && conditions.every((condition) => condition === undefined)) {
    return undefined;
  }
  const isPlaced = options.cells?.length || ink?.strokes.some(({ slot }) => slot !== undefined);
  const printed = Boolean(isPlaced) && PRINTED.includes(format);
  const lengths = { length, minLength, maxLength };
  const bounds = { min, max, step };
  return {
    format,
    locale,
    decimal,
    signed,
    accept,
    check,
    pattern,
    printed,
    ...lengths,
    ...bounds,
  };
}
