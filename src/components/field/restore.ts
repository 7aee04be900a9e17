/** Restores a field from the state that the browser kept in the session history (see writing/save.ts). */
import type { Stroke } from '../../engine/data/ink.js';
import { type Draft, draftOf } from './history.js';
import { checkedStrokes } from './strokes.js';

/** The version of the saved state. Of a later version, only the value is restored. */
export const SAVED_VERSION = 2;

/** The saved state, as JSON; it refers to strokes by index. A field without ink is saved as its value only. */
export interface SavedField {
  version: typeof SAVED_VERSION;
  value: string;
  /** Whether the ink had not been read, so that `value` does not include it. */
  unread: boolean;
  strokes: readonly Stroke[];
  corrections: readonly { strokes: readonly number[]; value: string }[];
  typed: readonly { text: string; after: number }[];
}

/** Version 1 had no `version`, and another name for corrections. */
interface FirstVersion {
  pins: SavedField['corrections'];
}

/** The restored state, of which only `value` has been checked. */
type Saved = Partial<Omit<SavedField, 'version'> & FirstVersion & { version: number }> & {
  value: string;
};

/**
 * Reads the argument of `formStateRestoreCallback`: a saved field, a value, form data or `null`.
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

/** The parsed state; `undefined` if it is only a value, as from autofill. */
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
