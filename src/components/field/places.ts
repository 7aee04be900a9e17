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
}

export const typedPlaces = (text: string): Place[] =>
  Array.from(text, (char) => ({ char, fixed: true }));

export const textOf = (places: readonly Place[]): string => places.map(({ char }) => char).join('');

/** The slot of each place: the slot that its ink was written in, or the slot after the previous one. */
export function slotsOf(places: readonly Place[]): number[] {
  let last = -1;
  return places.map(({ strokes }) => {
    last = strokes?.[0]?.slot ?? last + 1;
    return last;
  });
}
