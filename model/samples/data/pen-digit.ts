import type { Stroke } from '../../../src/engine/data/ink.js';
import type { WrittenSample } from './formats/stroke-file.js';

/** A digit as somebody wrote it with a pen. */
export interface PenDigit {
  /** 0…9 */
  label: number;
  writer: string;
  strokes: Stroke[];
}

export function asPenDigit({ label, writer, strokes }: WrittenSample): PenDigit {
  return { label: Number(label), writer, strokes };
}

/** The digits of a string of which somebody marked which strokes make which digit; else none. */
export function markedDigits(sample: WrittenSample): PenDigit[] {
  const { label, writer, strokes, digitStrokes = [] } = sample;
  return digitStrokes.map((places, i) => ({
    label: Number(label[i]),
    writer,
    strokes: places.map((place) => strokes[place]!),
  }));
}
