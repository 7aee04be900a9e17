/**
 * A value as a row of places, one a character: digits that were written by hand and characters that
 * were typed, in the order of the value.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { RecognizedDigit } from '../../engine/data/recognition.js';

/** One character of the value. */
export interface Place {
  readonly char: string;
  /** Its ink, of a digit or a mark; a typed character has none. */
  readonly strokes?: readonly Stroke[];
  readonly digit?: RecognizedDigit;
  /** Typed, corrected or confirmed by the user: no reading changes it. */
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
