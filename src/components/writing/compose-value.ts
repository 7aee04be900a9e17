/** How ink, typing and corrections make one row of places, and what the user's changes do to it. */
import type { Stroke } from '../../engine/data/ink.js';
import type {
  Recognition,
  RecognizedDigit,
  RecognizedMark,
} from '../../engine/data/recognition.js';
import type { Draft, Pin, TypedRun } from '../field/history.js';
import type { Place } from '../field/places.js';

/** @param recognition the reading of the draft's strokes, corrections applied. */
export function composePlaces(
  recognition: Recognition | null,
  { strokes, pins, typed }: Pick<Draft, 'strokes' | 'pins' | 'typed'>,
): Place[] {
  const waiting = new Set(typed);
  const takeRuns = (belongs: (run: TypedRun) => boolean): Place[] =>
    [...waiting].filter(belongs).flatMap((run) => {
      waiting.delete(run);
      return Array.from(run.text, (char) => ({ char, pinned: true }));
    });
  const places = takeRuns(({ after }) => after === null);
  for (const sign of recognition ? signsOf(recognition) : []) {
    const own = sign.strokes.map((index) => strokes[index]!);
    const pinned = pins.some((pin) => pin.strokes.some((stroke) => own.includes(stroke)));
    const digit = 'before' in sign ? undefined : sign;
    for (const char of sign.value) places.push({ char, strokes: own, digit, pinned });
    places.push(...takeRuns(({ after }) => own.includes(after!)));
  }
  // What stood behind ink that is no digit any more goes to the end.
  return [...places, ...takeRuns(() => true)];
}

/** Digits and marks in their order. */
export function signsOf({ digits, marks = [] }: Recognition): (RecognizedDigit | RecognizedMark)[] {
  const signs: (RecognizedDigit | RecognizedMark)[] = [...digits];
  for (const [index, mark] of marks.entries()) signs.splice(mark.before + index, 0, mark);
  return signs;
}

/** How a text became another: `removed` characters at `start` gave way to `inserted`. */
export interface Change {
  start: number;
  removed: number;
  inserted: string;
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
 * The places after the user changed the text. Where as many characters come as go, each one corrects
 * what stood there, ink included; else the digits that go take their ink along.
 */
export function changePlaces(places: readonly Place[], change: Change): Place[] {
  const { start, removed, inserted } = change;
  const gone = places.slice(start, start + removed);
  const come = Array.from(inserted, (char, index): Place => {
    const corrected = inserted.length === gone.length ? gone[index] : undefined;
    return { ...corrected, char, pinned: true };
  });
  return [...places.slice(0, start), ...come, ...places.slice(start + removed)];
}

/** The corrections and typed characters that make `places` out of a bare reading. */
export function editsOf(places: readonly Place[]): { pins: Pin[]; typed: TypedRun[] } {
  const pins: Pin[] = [];
  const typed: { text: string; after: Stroke | null }[] = [];
  let after: Stroke | null = null;
  for (const { char, strokes, pinned } of places) {
    if (!strokes) {
      const run = typed.at(-1);
      if (run?.after === after && run) run.text += char;
      else typed.push({ text: char, after });
    } else {
      after = strokes.at(-1) ?? after;
      if (pinned) pins.push({ strokes, value: char });
    }
  }
  return { pins, typed };
}
