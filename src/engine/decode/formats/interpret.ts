/** What was written, by a format: its value, its text, and what it breaks. */

import type { Candidate } from '../../data/recognition.js';
import {
  CONDITION_OF,
  type Grammar,
  type GrammarOptions,
  isDigit,
  readingsOf,
  textOf,
} from '../grammar/index.js';
import type { Interpreter, Meaning } from '../meaning.js';

const CURRENCY = /[$€£¥]/;

/** Chance that the digits are the whole value where signs among them had to be left out. */
const WITHOUT_ITS_SIGNS = 0.05;

/** Chance of another meaning of the same writing, for one of the meaning that the locale prefers. */
const OTHER_MEANING = 0.05;

interface InterpretOptions {
  unfinished: boolean;
  isShort: boolean;
}

interface FormatMeaning extends Meaning {
  /** Other meanings of the same writing. */
  others?: readonly string[];
  /** The signs cannot be understood: the value is without them. */
  isWithoutSigns?: boolean;
}

export function interpreterOf(
  grammar: Grammar,
  options: GrammarOptions,
  { unfinished, isShort }: InterpretOptions,
): Interpreter {
  const known = new Map<string, FormatMeaning>();
  /** The first one that has a value: that of its likeliest writing. */
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

  return { meaningOf, weigh };
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

/** Where no format is named, the value is made of what was written: .5 gets no 0. */
function asWritten(symbols: string, meaning: FormatMeaning): FormatMeaning {
  if (meaning.isWithoutSigns) return meaning;
  const value = /^-?[.,]/.test(symbols) ? meaning.value.replace('0.', '.') : meaning.value;
  return { ...meaning, value, signs: signsOfValue(symbols, value) };
}

/** A minus, and the last point or comma where the value has a point; the others group digits. */
function signsOfValue(symbols: string, value: string): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  if (value.startsWith('-')) signs.set(symbols.search(/[-(]/), '-');
  if (value.includes('.')) {
    signs.set(Math.max(symbols.lastIndexOf('.'), symbols.lastIndexOf(',')), '.');
  }
  return signs;
}
