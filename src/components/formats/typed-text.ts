/** A value as if it had been typed, without what can be printed: so a digit can be added to 1,234. */
import { type GrammarOptions, parseText } from '../../engine/decode/grammar/index.js';
import { numberMarks } from '../../engine/decode/grammar/locale/number-marks.js';
import { characterReader } from '../../engine/decode/grammar/text/characters.js';

/** @param local the value as the locale writes it. */
export function typedText(value: string, local: string, options: GrammarOptions): string {
  const { format, locale } = options;
  if (format !== 'number' && format !== 'amount' && format !== 'percent') return local;
  const { group } = numberMarks(locale, format);
  const read = characterReader(locale);
  const bare = Array.from(local)
    .filter((char) => ![group, ' ', '%'].includes(read(char)))
    .join('');
  return parseText(bare, options).value === value ? bare : local;
}
