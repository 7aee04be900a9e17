/** What outlives the page in the session history. Comes with the hand: before, there is but a value. */
import type { Stroke } from '../../engine/data/ink.js';
import type { FieldContent } from '../field/field.js';
import type { SavedField } from '../field/restore.js';

/** @param withInk `false` keeps what was written to the page itself. */
export function saveField(
  { value, draft, unread }: Pick<FieldContent, 'value' | 'draft' | 'unread'>,
  withInk: boolean,
): string {
  const { strokes, pins, typed } = draft;
  if (!withInk || strokes.length === 0) return value;
  const indexOf = (stroke: Stroke | null): number => strokes.indexOf(stroke!);
  return JSON.stringify({
    value,
    unread,
    strokes,
    pins: pins.map((pin) => ({ ...pin, strokes: pin.strokes.map(indexOf) })),
    typed: typed.map(({ text, after }) => ({ text, after: indexOf(after) })),
  } satisfies SavedField);
}
