/**
 * Makes the value of a draft: its reading, with the corrections applied and the typed characters inserted.
 * Also the inverse: computes the corrections and typed characters from a list of places.
 */
import type { Stroke } from '../../engine/data/ink.js';
import type {
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from '../../engine/data/recognition.js';
import type { ComposeValue } from '../field/field-state.js';
import type { Correction, Draft, TypedRun } from '../field/history.js';
import type { Place } from '../field/places.js';
import { applyCorrections, signsOf } from './apply-corrections.js';

/** The function with which the store makes its value. Pure. */
export const composeValue: ComposeValue = (draft, reading) => {
  const recognition = reading ? applyCorrections(reading, draft.strokes, draft.corrections) : null;
  return { recognition, places: composePlaces(recognition, draft) };
};

function composePlaces(
  recognition: Recognition | null,
  { strokes, corrections, typed }: Draft,
): Place[] {
  const remaining = new Set(typed);
  const takeRuns = (belongs: (run: TypedRun) => boolean): Place[] =>
    [...remaining].filter(belongs).flatMap((run) => {
      remaining.delete(run);
      return Array.from(run.text, (char) => ({ char, fixed: true }));
    });
  const places = takeRuns(({ after }) => after === null);
  for (const sign of recognition ? signsOf(recognition) : []) {
    const ink = sign.strokes.map((index) => strokes[index]!);
    const fixed = corrections.some((each) => each.strokes.some((stroke) => ink.includes(stroke)));
    const digit = isDigit(sign) ? sign : undefined;
    for (const char of sign.value) places.push({ char, strokes: ink, digit, fixed });
    places.push(...takeRuns(({ after }) => ink.includes(after!)));
  }
  // Typed characters after ink that is no longer read as a digit are moved to the end.
  return [...places, ...takeRuns(() => true)];
}

const isDigit = (sign: RecognizedDigit | RecognizedMark): sign is RecognizedDigit =>
  !('before' in sign);

/** The difference of two texts: `removed` characters at `start` were replaced by `inserted`. */
export interface Change {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

/** @param caret index of the caret in `after`: the text after the caret is unchanged. */
export function findChange(before: string, after: string, caret = after.length): Change {
  let tail = 0;
  const maxTail = Math.min(after.length - caret, before.length);
  while (tail < maxTail && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let start = 0;
  const maxStart = Math.min(before.length, after.length) - tail;
  while (start < maxStart && before[start] === after[start]) start++;
  return {
    start,
    removed: before.length - tail - start,
    inserted: after.slice(start, after.length - tail),
  };
}

/**
 * Returns the places after the user has changed the text. If as many characters are inserted as removed,
 * each one corrects the character at its place and keeps its ink; otherwise the removed ink is lost.
 */
export function changePlaces(places: readonly Place[], change: Change): Place[] {
  const { start, removed, inserted } = change;
  const removedPlaces = places.slice(start, start + removed);
  const insertedPlaces = Array.from(inserted, (char, index): Place => {
    const corrected = inserted.length === removedPlaces.length ? removedPlaces[index] : undefined;
    return { ...corrected, char, fixed: true };
  });
  return [...places.slice(0, start), ...insertedPlaces, ...places.slice(start + removed)];
}

/** The corrections and typed characters that turn the reading into `places`. */
export function editsOf(places: readonly Place[]): {
  corrections: Correction[];
  typed: TypedRun[];
} {
  const corrections: Correction[] = [];
  const typed: { text: string; after: Stroke | null }[] = [];
  let after: Stroke | null = null;
  for (const { char, strokes, fixed } of places) {
    if (!strokes) {
      const run = typed.at(-1);
      if (run?.after === after && run) run.text += char;
      else typed.push({ text: char, after });
    } else {
      after = strokes.at(-1) ?? after;
      if (fixed) corrections.push({ strokes, value: char });
    }
  }
  return { corrections, typed };
}
