/**
 * Makes the value of a draft: what was read, with the user's corrections, mixed with typing. And the
 * way back: the corrections and the typing that make a row of places.
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

/** The pure function by which the field makes its value. */
export const composeValue: ComposeValue = (draft, reading) => {
  const recognition = reading ? applyCorrections(reading, draft.strokes, draft.corrections) : null;
  return { recognition, places: composePlaces(recognition, draft) };
};

function composePlaces(
  recognition: Recognition | null,
  { strokes, corrections, typed }: Draft,
): Place[] {
  const waiting = new Set(typed);
  const takeRuns = (belongs: (run: TypedRun) => boolean): Place[] =>
    [...waiting].filter(belongs).flatMap((run) => {
      waiting.delete(run);
      return Array.from(run.text, (char) => ({ char, fixed: true }));
    });
  const places = takeRuns(({ after }) => after === null);
  for (const sign of recognition ? signsOf(recognition) : []) {
    const own = sign.strokes.map((index) => strokes[index]!);
    const fixed = corrections.some((each) => each.strokes.some((stroke) => own.includes(stroke)));
    const digit = isDigit(sign) ? sign : undefined;
    for (const char of sign.value) places.push({ char, strokes: own, digit, fixed });
    places.push(...takeRuns(({ after }) => own.includes(after!)));
  }
  // Typing behind ink that is no digit any more goes to the end.
  return [...places, ...takeRuns(() => true)];
}

const isDigit = (sign: RecognizedDigit | RecognizedMark): sign is RecognizedDigit =>
  !('before' in sign);

/** How a text became another: `removed` characters at `start` were replaced by `inserted`. */
export interface Change {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

/** @param caret where the caret stands in `after`: what follows it was not touched. */
export function findChange(before: string, after: string, caret = after.length): Change {
  let tail = 0;
  const untouched = Math.min(after.length - caret, before.length);
  while (tail < untouched && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let start = 0;
  const most = Math.min(before.length, after.length) - tail;
  while (start < most && before[start] === after[start]) start++;
  return {
    start,
    removed: before.length - tail - start,
    inserted: after.slice(start, after.length - tail),
  };
}

/**
 * The places after the user changed the text. Where as many characters are inserted as removed, each
 * one corrects what stood there, ink included; else the removed digits lose their ink.
 */
export function changePlaces(places: readonly Place[], change: Change): Place[] {
  const { start, removed, inserted } = change;
  const gone = places.slice(start, start + removed);
  const come = Array.from(inserted, (char, index): Place => {
    const corrected = inserted.length === gone.length ? gone[index] : undefined;
    return { ...corrected, char, fixed: true };
  });
  return [...places.slice(0, start), ...come, ...places.slice(start + removed)];
}

/** The corrections and the typed characters that make `places` out of a bare reading. */
export function editsOf(places: readonly Place[]): {
  corrections: Correction[];
  typed: TypedRun[];
} {
  const corrections: Correction[] = [];
  const typed: { text: string; after: Stroke | null }[] = [];
  let after: Stroke | null = null;
  for (const { char, strokes, fixed, printed } of places) {
    if (printed) continue;
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
