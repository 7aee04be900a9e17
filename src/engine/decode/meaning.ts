/** The meaning of a text of digits and signs: its canonical value, and whether it breaks a condition. */

import type { BrokenCondition } from '../data/format.js';
import type { Candidate } from '../data/recognition.js';
import { countDigits, digitCounter, type LengthLimits } from './acceptor.js';

export interface Meaning {
  /** The canonical value; if the format has none for the text, its digits. */
  value: string;
  /** The value as the locale writes it. A function, since `Intl` is slow and few meanings are shown. */
  text(): string;
  conflict?: BrokenCondition;
  /**
   * The signs that are part of the value, by their index in the text; '' for a sign that is refused. A sign that is
   * not listed only groups digits. Without `signs`, every sign of the text is part of the value.
   */
  signs?: ReadonlyMap<number, string>;
}

export interface Interpreter {
  /** @param symbols the text of a hypothesis: digits and signs. */
  meaningOf(symbols: string): Meaning;
  /** The relative probability (0…1) of a value before any ink is seen; without it, all are equally probable. */
  chanceOf?(value: string): number;
  /**
   * Adjusts the confidence of values by how certain their meaning is, and adds other meanings of the best one. Best
   * first, in and out.
   */
  weigh?(values: readonly Candidate[]): Candidate[];
}

/** Plain digits: the text is the value. */
export function plainInterpreter(limits: LengthLimits): Interpreter {
  const counter = digitCounter(limits);
  return {
    meaningOf(symbols) {
      const isWrongLength = symbols !== '' && !counter.accepts(countDigits(symbols));
      return { value: symbols, text: () => symbols, ...(isWrongLength && { conflict: 'length' }) };
    },
  };
}
