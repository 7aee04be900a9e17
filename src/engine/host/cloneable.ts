/**
 * Copies without anything that cannot go to another thread: frameworks wrap what they hold in proxies,
 * and an ImageData or a DOMRect is more than the few numbers that are meant.
 */
import type { Picture } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { ReadOptions } from '../data/recognition.js';
import type { PlainReadOptions } from './protocol.js';

export function plainWriting(writing: Ink | Picture): Ink | Picture {
  const { width, height } = writing;
  if (!('strokes' in writing)) return { data: writing.data, width: width!, height: height! };
  const strokes = writing.strokes.map(({ points, pointerType, slot }) => ({
    points: points.map(({ x, y, t, pressure }) => ({ x, y, t, pressure })),
    pointerType,
    slot,
  }));
  return { strokes, width, height };
}

/** @param segmenter of the engine's own; one of the page never leaves it. */
export function plainOptions(
  { segmenter: _segmenter, signal: _signal, ...options }: ReadOptions,
  segmenter: string | undefined,
): PlainReadOptions {
  return { ...(JSON.parse(JSON.stringify(options)) as PlainReadOptions), segmenter };
}
