/**
 * Which strokes make which digit in strings that nobody marked: found by `npm run cut-strings`, and
 * looked at by eye. For training only.
 */

import type { WrittenSample } from './formats/stroke-file.js';
import cuts from './string-cuts.json' with { type: 'json' };

/** As one line, such as `47 0,1|2`: the label, and the strokes of each digit. */
export function formatCuts(label: string, digitStrokes: readonly (readonly number[])[]): string {
  return `${label} ${digitStrokes.map((own) => own.join(',')).join('|')}`;
}

/** @param place of the sample in its file, from 0. What does not fit to the sample marks nothing. */
export function withCuts(sample: WrittenSample, place: number): WrittenSample {
  const [label, groups] = (cuts as Record<string, string>)[place]?.split(' ') ?? [];
  if (label !== sample.label) return sample;
  const digitStrokes = groups!.split('|').map((own) => own.split(',').map(Number));
  const fits = digitStrokes.flat().every((stroke) => stroke < sample.strokes.length);
  return fits ? { ...sample, digitStrokes } : sample;
}
