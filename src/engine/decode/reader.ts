/** What a search knows of its readings: which are alike so far, and which may end. */

export interface LengthLimits {
  length?: number;
  minLength?: number;
  maxLength?: number;
}

/**
 * An automaton over what is read. Readings in the same state may be continued alike, and are kept apart from
 * others. None is ever refused on the way: what breaks a condition is in a state that is not accepted.
 */
export interface Reader {
  readonly start: number;
  /** @param text a digit, a sign, several of them (a correction), or '' where ink is refused. */
  next(state: number, text: string): number;
  accepts(state: number): boolean;
  /** The chance that people write what is not accepted, such as this; see `DOUBTED_BELOW`. */
  doubt?(text: string): number;
}

/** Digits of an allowed number. States: digits so far. */
export function digitCounter({ length, minLength, maxLength }: LengthLimits): Reader {
  return {
    start: 0,
    next: (digits, text) => digits + countDigits(text),
    accepts: (digits) =>
      (length === undefined || digits === length) &&
      (minLength === undefined || digits >= minLength) &&
      (maxLength === undefined || digits <= maxLength),
  };
}

export function countDigits(text: string): number {
  let count = 0;
  for (const character of text) if (character >= '0' && character <= '9') count++;
  return count;
}
