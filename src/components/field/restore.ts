/** How a field comes back that the session history kept (save-field.ts). */
import type { Stroke } from '../../engine/data/ink.js';
import { type Draft, typedDraft } from './history.js';
import { checkedStrokes } from './strokes.js';

/** Plain JSON: strokes are named by their index. A field without ink is its bare value. */
export interface SavedField {
  value: string;
  /** The ink had not been read: it says more than `value`. */
  unread: boolean;
  strokes: readonly Stroke[];
  pins: readonly { strokes: readonly number[]; value: string }[];
  typed: readonly { text: string; after: number }[];
}

/** What comes back is data like any other: only the value is sure. */
type Saved = Partial<SavedField> & Pick<SavedField, 'value'>;

/**
 * Reads what `formStateRestoreCallback` may get: a saved field, a bare value, form data or nothing.
 *
 * @param parse makes a value of text; '' of text that is none.
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
    // Ink that is none, perhaps of another version; the value is not lost with it.
    return typedDraft(text);
  }
}

/** `undefined` of a bare value, as autofill hands it over. */
function savedField(state: string): Saved | undefined {
  try {
    const saved = JSON.parse(state) as Partial<SavedField> | null;
    return typeof saved?.value === 'string' ? (saved as Saved) : undefined;
  } catch {
    return undefined;
  }
}

/** Session history is data like any other: what is none of ours is dropped. */
function inkDraft({ unread, strokes = [], pins, typed }: Partial<SavedField>, text: string): Draft {
  const ink = checkedStrokes(strokes);
  if (ink.length === 0) return typedDraft(text);
  return {
    strokes: ink,
    pins: listOf(pins).flatMap(({ strokes: own, value }) => {
      const found = listOf(own as readonly number[]).flatMap((index) => ink[index] ?? []);
      return found.length > 0 && isText(value) && value !== '' ? [{ value, strokes: found }] : [];
    }),
    typed: listOf(typed).flatMap((run) =>
      isText(run.text) ? [{ text: run.text, after: ink[run.after] ?? null }] : [],
    ),
    text,
    known: !unread,
  };
}

function listOf<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list.filter((item) => item !== null && item !== undefined) : [];
}

/** Digits and marks only, as the field itself writes them down. */
function isText(text: unknown): text is string {
  return typeof text === 'string' && /^[-.\d]*$/.test(text);
}
