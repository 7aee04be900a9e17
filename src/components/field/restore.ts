/** Reads a field back that the session history kept (written by writing/save.ts). */
import type { Stroke } from '../../engine/data/ink.js';
import { type Draft, typedDraft } from './history.js';
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
 * @param parse makes a value of text; '' when the text is not a number.
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
function inkDraft(saved: Saved, text: string): Draft {
  const { version = 1, unread, strokes = [], corrections = saved.pins ?? [], typed = [] } = saved;
  const ink = checkedStrokes(version <= SAVED_VERSION ? strokes : []);
  if (ink.length === 0) return typedDraft(text);
  return {
    strokes: ink,
    corrections: corrections.map(({ strokes: own, value }) => ({
      value: checkedText(value),
      strokes: checkedStrokes(own.map((index) => ink[index])),
    })),
    typed: typed.map((run) => ({ text: checkedText(run.text), after: ink[run.after] ?? null })),
    text,
    known: !unread,
  };
}

/** Digits and marks only, as the field itself writes them down. */
function checkedText(text: string): string {
  if (/^[-.\d]*$/.test(text)) return text;
  throw new TypeError();
}
