/**
 * A value as a row of places: digits that were written by hand and characters that were typed, mixed
 * as the user mixed them.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type { RecognizedDigit } from '../../engine/data/recognition.js';

/** One character of the value. */
export interface Place {
  readonly char: string;
  /** The ink that says so, of a digit or a mark; a typed character has none. */
  readonly strokes?: readonly Stroke[];
  readonly digit?: RecognizedDigit;
  /** The user vouches for it. */
  readonly pinned: boolean;
}

export const typedPlaces = (text: string): Place[] =>
  Array.from(text, (char) => ({ char, pinned: true }));

export const textOf = (places: readonly Place[]): string => places.map(({ char }) => char).join('');
