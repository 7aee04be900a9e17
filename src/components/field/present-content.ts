/** What a field shows and is worth, made of its draft and of what was read of its ink. */
import type { Recognition } from '../../engine/data/recognition.js';
import type { ComposeValue, FieldState } from './field-state.js';
import type { Draft } from './history.js';
import { type Place, textOf, typedPlaces } from './places.js';
import type { Understand } from './text-format.js';

interface Means {
  readonly compose: ComposeValue;
  readonly understand: Understand;
  readonly typing: boolean;
  readonly canRead: boolean;
  /** What stands there while ink waits to be read; without it, what stood there before. */
  readonly meanwhile?: readonly Place[];
}

/** Pure. */
export function presentContent(
  draft: Draft,
  reading: Recognition | undefined,
  { compose, understand, typing, canRead, meanwhile }: Means,
): Partial<FieldState> {
  const { strokes, text, value, known } = draft;
  const composed = compose(draft, reading);
  const { recognition, ...shown } = understand(composed, draft, !typing);
  const read = value === undefined ? textOf(composed.places) : shown.meaning.value;
  const readingDiffers = known && read !== (value ?? text);
  if (!readingDiffers && (recognition || strokes.length === 0)) {
    return { draft, ...shown, recognition, valueReading: recognition };
  }
  const places = known || !canRead ? typedPlaces(text) : meanwhile;
  if (!places) return { draft, recognition };
  const stood = understand({ places, recognition: null }, draft, true);
  return { draft, ...stood, recognition, valueReading: null };
}
