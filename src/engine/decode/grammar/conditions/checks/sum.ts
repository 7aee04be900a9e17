/** A check sum as an automaton that reads digits from left to right. */
export interface CheckSum<S extends string | number = string | number> {
  readonly start: S;
  next(state: S, digit: number): S;
  holds(state: S): boolean;
}
