/** What a row of digits and signs means. */

import type { BrokenCondition } from '../data/format.js';
import { countDigits, digitCounter, type LengthLimits } from './reader.js';

export interface Meaning {
  /** Canonical; the digits alone where the format knows no value. */
  value: string;
  /** For people. */
  text: string;
  conflict?: BrokenCondition;
  /** Where the signs cannot be understood: the value is without them. */
  isWithoutSigns?: boolean;
  /** The signs that are part of the value, where others only group digits: by their place in the symbols. */
  signs?: ReadonlyMap<number, string>;
  /** Other meanings of the same writing. */
  others?: readonly string[];
}

/** @param symbols digits and signs, joined. */
export type Interpreter = (symbols: string) => Meaning;

/** Plain numbers mean themselves. */
export function plainInterpreter(limits: LengthLimits): Interpreter {
  const counter = digitCounter(limits);
  return (symbols) => {
    const isLong = symbols !== '' && !counter.accepts(countDigits(symbols));
    return { value: symbols, text: symbols, ...(isLong && { conflict: 'length' }) };
  };
}
