/** What a field shows and is worth, made of its draft and of what was read of its ink. */
import type { FieldState } from './field-state.js';
import type { Draft } from './history.js';
import { type Place, textOf, typedPlaces } from './places.js';
import type { Content, Understood } from './text-format.js';

/**
 * Pure.
 *
 * @param meanwhile what stands there while ink waits to be read; without it, what stood there before.
 */
export function presentContent(
  draft: Draft,
  composed: Content,
  understand: (content: Content) => Understood,
  canRead: boolean,
  meanwhile: readonly Place[] | undefined,
): Partial<FieldState> {
  const { strokes, text, value = text, known } = draft;
  const { recognition, ...shown } = understand(composed);
  const read = draft.value === undefined ? textOf(composed.places) : shown.meaning.value;
  if (!(known && read !== value) && (recognition || strokes.length === 0)) {
    return { draft, ...shown, recognition, valueReading: recognition };
  }
  const places = known || !canRead ? typedPlaces(text) : meanwhile;
  return {
    draft,
    ...(places && { ...understand({ places, recognition: null }), valueReading: null }),
    recognition,
  };
}
