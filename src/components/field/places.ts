/**
 * A value as a list of places, one for each character: handwritten digits and marks, and typed
 * characters, in the order of the value.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { RecognizedDigit } from '../../engine/data/recognition.js';

/** One character of the value. */
export interface Place {
  readonly char: string;
  /** The ink of a digit or mark; `undefined` for a typed character. */
  readonly strokes?: readonly Stroke[];
  readonly digit?: RecognizedDigit;
  /** Whether the user has typed, corrected or confirmed the character, so that no reading changes it. */
  readonly fixed: boolean;
  /** A separator that nobody wrote: it is shown, and part of no draft. */
  readonly printed?: boolean;
}

export const typedPlaces = (text: string): Place[] =>
  Array.from(text, (char) => ({ char, fixed: true }));

export const textOf = (places: readonly Place[]): string => places.map(({ char }) => char).join('');

/**
 * The digit place on the paper of each of `places`: where its ink was written, or behind its neighbour's. What
 * is printed has none, -1.
 */
export function slotsOf(places: readonly Place[]): number[] {
  let last = -1;
  return places.map(({ strokes, printed }) => {
    if (printed) return -1;
    last = strokes?.[0]?.slot ?? last + 1;
    return last;
  });
}
