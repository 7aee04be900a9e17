/** Compares an automaton with a predicate on every short string. */
import assert from 'node:assert/strict';
import { type GrammarOptions, grammarOf } from '../../../src/engine/decode/grammar/index.js';

export function accepts(text: string, options: GrammarOptions): boolean {
  const grammar = grammarOf(options);
  let state: number | undefined = grammar.start;
  for (const symbol of text) {
    state = grammar.next(state, symbol);
    if (state === undefined) return false;
  }
  return grammar.accepts(state);
}

/**
 * Walks through the strings over `alphabet` of up to `longest` symbols. Those that are accepted must be those
 * of the predicate, and whatever begins one of them must be viable.
 *
 * @param finite no accepted string is longer: whatever is viable must then begin one of them.
 * @returns how many are accepted.
 */
export function assertLanguage(
  options: GrammarOptions,
  alphabet: string,
  longest: number,
  isValue: (text: string) => boolean,
  { finite = false } = {},
): number {
  const grammar = grammarOf(options);
  let accepted = 0;

  /** @returns whether the text begins a value. */
  function visit(text: string, state: number | undefined): boolean {
    const expected = text !== '' && isValue(text);
    const found = state !== undefined && grammar.accepts(state);
    // The message takes longer than the comparison.
    if (found !== expected) assert.equal(found, expected, `${text} ${JSON.stringify(options)}`);
    if (expected) accepted++;
    let begins = expected;
    if (text.length < longest) {
      for (const symbol of alphabet) {
        const next = state === undefined ? undefined : grammar.next(state, symbol);
        if (visit(text + symbol, next)) begins = true;
      }
    }
    if (text !== '') {
      if (begins && state === undefined) assert.fail(`${text} begins a value`);
      if (finite && !begins && state !== undefined) assert.fail(`${text} begins no value`);
    }
    return begins;
  }

  visit('', grammar.start);
  return accepted;
}
