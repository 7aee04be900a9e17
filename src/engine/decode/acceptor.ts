/** Acceptors: automata that tell the search which readings may end, and which have the same continuations. */

export interface LengthLimits {
  length?: number;
  minLength?: number;
  maxLength?: number;
}

/**
 * A finite-state acceptor over the text of a reading. Readings in the same state have the same continuations, and
 * compete only with each other. There is always a next state: a reading that breaks a condition reaches a state that
 * is not accepted, so that it can still be shown.
 */
export interface Acceptor {
  readonly start: number;
  /** @param text a digit, a sign, several of them (a correction), or '' where ink is refused. */
  next(state: number, text: string): number;
  accepts(state: number): boolean;
  /**
   * The probability that someone writes `text`, which is not accepted. Accepted readings that are less likely than
   * this, relative to all readings, are doubted. Default: see `DOUBTED_BELOW`.
   */
  doubt?(text: string): number;
}

/** Accepts an allowed number of digits; signs are not counted. The state is the number of digits so far. */
export function digitCounter({ length, minLength, maxLength }: LengthLimits): Acceptor {
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
