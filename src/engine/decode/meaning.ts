/** What a row of digits and signs means. */

import type { BrokenCondition } from '../data/format.js';
import type { Candidate } from '../data/recognition.js';
import { countDigits, digitCounter, type LengthLimits } from './reader.js';

export interface Meaning {
  /** Canonical; the digits alone where the format knows no value. */
  value: string;
  /** For people; made when it is asked for, as `Intl` is slow. */
  text(): string;
  conflict?: BrokenCondition;
  /**
   * By their place in the symbols: the signs of the value, and '' for those that are refused; without it, all as
   * they are. Others only group digits.
   */
  signs?: ReadonlyMap<number, string>;
}

export interface Interpreter {
  /** @param symbols digits and signs, joined. */
  meaningOf(symbols: string): Meaning;
  /** The same values, the best first, with what else the writing may mean, and how sure that is. */
  weigh?(values: readonly Candidate[]): Candidate[];
}

/** Plain numbers mean themselves. */
export function plainInterpreter(limits: LengthLimits): Interpreter {
  const counter = digitCounter(limits);
  return {
    meaningOf(symbols) {
      const isLong = symbols !== '' && !counter.accepts(countDigits(symbols));
      return { value: symbols, text: () => symbols, ...(isLong && { conflict: 'length' }) };
    },
  };
}
