/** What was written, by a format: its value, its text, and what it breaks. */

import type { BrokenCondition } from '../../data/format.js';
import {
  type Conflict,
  type Grammar,
  type GrammarOptions,
  isDigit,
  readingsOf,
  textOf,
} from '../grammar/index.js';
import type { Interpreter, Meaning } from '../meaning.js';

const CONDITIONS: Readonly<Record<Conflict, BrokenCondition>> = {
  format: 'format',
  ambiguous: 'format',
  sign: 'format',
  length: 'length',
  min: 'range',
  max: 'range',
  step: 'range',
  check: 'check',
  list: 'accept',
  pattern: 'pattern',
};

const CURRENCY = /[$€£¥]/;

interface InterpretOptions {
  unfinished: boolean;
  isShort: boolean;
}

export function interpreterOf(
  grammar: Grammar,
  options: GrammarOptions,
  { unfinished, isShort }: InterpretOptions,
): Interpreter {
  const known = new Map<string, Meaning>();
  return (symbols) => {
    let meaning = known.get(symbols);
    if (!meaning) {
      const isBeginning = unfinished && isReached(grammar, symbols);
      meaning = meaningOf(symbols, options, isBeginning);
      if (isShort) meaning = asWritten(symbols, meaning);
      known.set(symbols, meaning);
    }
    return meaning;
  };
}

function meaningOf(symbols: string, options: GrammarOptions, isBeginning: boolean): Meaning {
  if (symbols === '') return { value: '', text: '' };
  const { value, candidates, conflicts } = readingsOf(symbols, options);
  if (value === undefined) {
    const digits = [...symbols].filter(isDigit).join('');
    if (isBeginning) return { value: digits, text: symbols };
    const isWithoutSigns = digits !== symbols;
    return { value: digits, text: symbols, conflict: 'format', isWithoutSigns };
  }
  const { format, locale } = options;
  const currency = CURRENCY.exec(symbols)?.[0];
  const text = textOf(value, { format, locale, currency });
  const others = candidates.filter((other) => other !== value);
  const conflict = conflicts[0];
  return {
    value,
    text,
    ...(conflict && !isBeginning && { conflict: CONDITIONS[conflict] }),
    ...(others.length > 0 && { others }),
  };
}

function isReached({ start, next }: Grammar, symbols: string): boolean {
  let at: number | undefined = start;
  for (const symbol of symbols) at = at === undefined ? undefined : next(at, symbol);
  return at !== undefined;
}

/** Where no format is named, the value is made of what was written: .5 gets no 0. */
function asWritten(symbols: string, meaning: Meaning): Meaning {
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
