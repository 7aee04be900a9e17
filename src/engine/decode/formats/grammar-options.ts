/** What a grammar is told of the options of a reading. */

import type { Ink } from '../../data/ink.js';
import type { ReadOptions } from '../../data/options.js';
import type { GrammarOptions, PatternTable } from '../grammar/index.js';

/** Formats whose separators are printed between places, where digits have places. */
const PRINTED: readonly unknown[] = ['date', 'time'];

export function grammarOptions(
  options: ReadOptions,
  pattern: PatternTable | undefined,
  ink: Ink | undefined,
): GrammarOptions {
  const { decimal, signed, locale, accept, check, min, max, step } = options;
  const { format = decimal || signed ? 'number' : 'digits' } = options;
  const { length, minLength, maxLength } = options;
  const isPlaced = options.cells?.length || ink?.strokes.some(({ slot }) => slot !== undefined);
  return {
    format,
    locale,
    decimal,
    signed,
    length,
    minLength,
    maxLength,
    min,
    max,
    step,
    accept,
    check,
    pattern,
    printed: Boolean(isPlaced) && PRINTED.includes(format),
  };
}
