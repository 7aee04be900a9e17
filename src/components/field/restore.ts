/** Restores a field from the state that the browser kept in the session history (see writing/save.ts). */
import type { Stroke } from '../../engine/data/ink.js';
import { type Draft, typedDraft } from './history.js';
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
 * @param parse converts text to a value; '' if the text is not a number.
 */
export function readSavedField(
  state: File | string | FormData | null,
  parse: (text: string) => string,
): Draft {
  if (typeof state !== 'string') {
    const [first] = state instanceof FormData ? state.values() : [];
    return typedDraft(typeof first === 'string' ? parse(first) : '');
  }
  const saved = savedField(state);
  if (!saved) return typedDraft(parse(state));
  const text = parse(saved.value);
  try {
    return inkDraft(saved, text);
  } catch {
    // Saved ink that cannot be parsed is ignored; the value is kept.
    return typedDraft(text);
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

/** @throws if any part of the saved state is malformed. */
function inkDraft(saved: Saved, text: string): Draft {
  const { version = 1, unread, strokes = [], corrections = saved.pins ?? [], typed = [] } = saved;
  const ink = checkedStrokes(version <= SAVED_VERSION ? strokes : []);
  if (ink.length === 0) return typedDraft(text);
  return {
    strokes: ink,
    corrections: corrections.map(({ strokes: indices, value }) => ({
      value: checkedText(value),
      strokes: checkedStrokes(indices.map((index) => ink[index])),
    })),
    typed: typed.map((run) => ({ text: checkedText(run.text), after: ink[run.after] ?? null })),
    text,
    known: !unread,
  };
}

/** Accepts only digits, point and minus, the characters of a saved value. */
function checkedText(text: string): string {
  if (/^[-.\d]*$/.test(text)) return text;
  throw new TypeError();
}
