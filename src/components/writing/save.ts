/** Serializes the field for the session history of the browser; field/restore.ts restores it. */
import type { Stroke } from '../../engine/data/ink.js';
import type { Field } from '../field/field.js';
import type { SavedField } from '../field/restore.js';

/** @param withInk whether the ink is included; otherwise the state is only the value. */
export function saveField(
  { value, unread, state }: Pick<Field, 'value' | 'unread' | 'state'>,
  withInk: boolean,
): string {
  const { strokes, corrections, typed } = state.draft;
  if (!withInk || strokes.length === 0) return value;
  const indexOf = (stroke: Stroke | null): number => strokes.indexOf(stroke!);
  return JSON.stringify({
    version: 2,
    value,
    unread,
    strokes,
    corrections: corrections.map((each) => ({ ...each, strokes: each.strokes.map(indexOf) })),
    typed: typed.map(({ text, after }) => ({ text, after: indexOf(after) })),
  } satisfies SavedField);
}
