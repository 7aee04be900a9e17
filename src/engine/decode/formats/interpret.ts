/** Interprets the text of a hypothesis in a format: its value, how the locale writes it, and its conflict. */

import type { Candidate } from '../../data/recognition.js';
import {
  CONDITION_OF,
  chanceOfPhone,
  type Grammar,
  type GrammarOptions,
  isDigit,
  readingsOf,
  textOf,
} from '../grammar/index.js';
import type { Interpreter, Meaning } from '../meaning.js';

const CURRENCY = /[$€£¥]/;

/** Probability that the digits alone are the value, if the signs among them make no value. */
const WITHOUT_ITS_SIGNS = 0.05;

/** Confidence of another meaning of the same text, as a fraction of that of the meaning that the locale prefers. */
const OTHER_MEANING = 0.05;

interface InterpretOptions {
  unfinished: boolean;
  /** Whether no format is named; `decimal` and `signed` are short for one. */
  isShort: boolean;
}

interface FormatMeaning extends Meaning {
  /** The values of other meanings of the same text. */
  others?: readonly string[];
  /** Whether the signs make no value, so that the value has only the digits. */
  isWithoutSigns?: boolean;
}

export function interpreterOf(
  grammar: Grammar,
  options: GrammarOptions,
  { unfinished, isShort }: InterpretOptions,
): Interpreter {
  const known = new Map<string, FormatMeaning>();
  /** For each value, the meaning of its likeliest text, which is interpreted first. */
  const byValue = new Map<string, FormatMeaning>();

  function meaningOf(symbols: string): FormatMeaning {
    let meaning = known.get(symbols);
    if (!meaning) {
      const isBeginning = unfinished && isReached(grammar, symbols);
      meaning = findMeaning(symbols, options, isBeginning);
      if (isShort) meaning = asWritten(symbols, meaning);
      known.set(symbols, meaning);
      if (!byValue.has(meaning.value)) byValue.set(meaning.value, meaning);
    }
    return meaning;
  }

  function weigh(values: readonly Candidate[]): Candidate[] {
    const [best, ...rest] = values.map(({ value, confidence }) => {
      const doubt = byValue.get(value)?.isWithoutSigns ? WITHOUT_ITS_SIGNS : 1;
      return { value, confidence: confidence * doubt };
    });
    if (!best) return [];
    const others = (byValue.get(best.value)?.others ?? [])
      .filter((value) => !values.some((other) => other.value === value))
      .map((value) => ({ value, confidence: best.confidence * OTHER_MEANING }));
    return [best, ...others, ...rest];
  }

  const { format, locale } = options;
  const chanceOf = (value: string) => (format === 'phone' ? chanceOfPhone(value, locale) : 1);
  return { meaningOf, weigh, chanceOf };
}

function findMeaning(
  symbols: string,
  options: GrammarOptions,
  isBeginning: boolean,
): FormatMeaning {
  const written = () => symbols;
  if (symbols === '') return { value: '', text: written };
  const { value, candidates, conflicts } = readingsOf(symbols, options);
  if (value === undefined) {
    const digits = [...symbols].filter(isDigit).join('');
    if (isBeginning) return { value: digits, text: written };
    const refused = [...symbols].flatMap((symbol, at) =>
      isDigit(symbol) ? [] : [[at, ''] as const],
    );
    const signs = new Map(refused);
    const isWithoutSigns = refused.length > 0;
    return { value: digits, text: written, conflict: 'format', signs, isWithoutSigns };
  }
  const { format, locale } = options;
  const currency = CURRENCY.exec(symbols)?.[0];
  const others = candidates.filter((other) => other !== value);
  const conflict = conflicts[0];
  return {
    value,
    text: () => textOf(value, { format, locale, currency }),
    ...(conflict && !isBeginning && { conflict: CONDITION_OF[conflict] }),
    ...(others.length > 0 && { others }),
  };
}

function isReached({ start, next }: Grammar, symbols: string): boolean {
  let at: number | undefined = start;
  for (const symbol of symbols) at = at === undefined ? undefined : next(at, symbol);
  return at !== undefined;
}

/** Without a named format, no 0 is added to the value: .5 stays .5. */
function asWritten(symbols: string, meaning: FormatMeaning): FormatMeaning {
  if (meaning.isWithoutSigns) return meaning;
  const value = /^-?[.,]/.test(symbols) ? meaning.value.replace('0.', '.') : meaning.value;
  return { ...meaning, value, signs: signsOfValue(symbols, value) };
}

/** The minus and the decimal mark, which is the last point or comma. Other signs group digits. */
function signsOfValue(symbols: string, value: string): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  if (value.startsWith('-')) signs.set(symbols.search(/[-(]/), '-');
  if (value.includes('.')) {
    signs.set(Math.max(symbols.lastIndexOf('.'), symbols.lastIndexOf(',')), '.');
  }
  return signs;
}
