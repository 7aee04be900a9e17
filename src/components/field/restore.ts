/** Reads a field back that the session history kept (written by writing/save.ts). */
import type { Stroke } from '../../engine/data/ink.js';
import { type Draft, draftOf } from './history.js';
import { checkedStrokes } from './strokes.js';

/** The version that is written. Of a version that is not known, only the value is read. */
export const SAVED_VERSION = 2;

/** Plain JSON: strokes are named by their index. A field without ink is its bare value. */
export interface SavedField {
  version: typeof SAVED_VERSION;
  value: string;
  /** The ink had not been read: it says more than `value`. */
  unread: boolean;
  strokes: readonly Stroke[];
  corrections: readonly { strokes: readonly number[]; value: string }[];
  typed: readonly { text: string; after: number }[];
}

/** Version 1 had no number, and another name for corrections. */
interface FirstVersion {
  pins: SavedField['corrections'];
}

/** What comes back is unchecked but for the value. */
type Saved = Partial<Omit<SavedField, 'version'> & FirstVersion & { version: number }> & {
  value: string;
};

/**
 * Reads what `formStateRestoreCallback` may get: a saved field, a bare value, form data or nothing.
 *
 * @param parse makes a value of text; '' when the text is not one.
 * @param isPlain typed characters are digits and marks only, as the field itself writes them down.
 */
export function readSavedField(
  state: File | string | FormData | null,
  parse: (text: string) => string,
  isPlain: boolean,
): Draft {
  if (typeof state !== 'string') {
    const [first] = state instanceof FormData ? state.values() : [];
    return draftOf(typeof first === 'string' ? parse(first) : '');
  }
  const saved = savedField(state);
  if (!saved) return draftOf(parse(state));
  const text = parse(saved.value);
  try {
    return inkDraft(saved, text, isPlain ? /^[-.\d]*$/ : /^/);
  } catch {
    // Saved ink that cannot be parsed is ignored; the value is kept.
    return draftOf(text);
  }
}

/** `undefined` for a bare value, as autofill passes it. */
function savedField(state: string): Saved | undefined {
  try {
    const saved = JSON.parse(state) as Partial<Saved> | null;
    return typeof saved?.value === 'string' ? (saved as Saved) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws when anything of it is malformed. */
function inkDraft(saved: Saved, text: string, allowed: RegExp): Draft {
  const { version = 1, unread, strokes = [], corrections = saved.pins ?? [], typed = [] } = saved;
  const ink = checkedStrokes(version <= SAVED_VERSION ? strokes : []);
  if (ink.length === 0) return draftOf(text);
  const checked = (typed: string): string => {
    if (typeof typed === 'string' && allowed.test(typed)) return typed;
    throw new TypeError();
  };
  return {
    strokes: ink,
    corrections: corrections.map(({ strokes: own, value }) => ({
      value: checked(value),
      strokes: checkedStrokes(own.map((index) => ink[index])),
    })),
    typed: typed.map((run) => ({ text: checked(run.text), after: ink[run.after] ?? null })),
    text,
    value: text,
    known: !unread,
  };
}
