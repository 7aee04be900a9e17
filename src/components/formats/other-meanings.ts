/** What else a text may mean: 3/7 may be in March or in July. */
import {
  conflictsOf,
  type GrammarOptions,
  type ParsedText,
  parseText,
} from '../../engine/decode/grammar/index.js';

/**
 * Without those that the field does not allow.
 *
 * @param textOf writes a value as the locale has it.
 * @returns texts that are read as these values.
 */
export function otherMeanings(
  { value, candidates = [] }: ParsedText,
  options: GrammarOptions,
  textOf: (value: string) => string,
): string[] {
  return candidates
    .filter((other) => other !== value && conflictsOf(other, options).length === 0)
    .map((other) => ({ other, text: textOf(other) }))
    .filter(({ other, text }) => parseText(text, options).value === other)
    .map(({ text }) => text);
}
