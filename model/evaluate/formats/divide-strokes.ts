/** Divides a written line into the values that are known to stand in it. */
import type { Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';

/** Strokes of a character, at the least and at the most: some are joined, others take several. */
const STROKES = { least: 0.7, most: 2 };

/**
 * In the order of writing, at the widest jumps of the pen that leave each value a number of strokes that its
 * characters may have.
 *
 * @throws Error where there are too few strokes.
 */
export function divideStrokes(strokes: readonly Stroke[], values: readonly string[]): Stroke[][] {
  const jumps = strokes.map((stroke, i) => (i === 0 ? 0 : jumpBetween(strokes[i - 1]!, stroke)));
  /** For each number of strokes: the best way to write the values so far, by its jumps and its beginnings. */
  let ways = new Map<number, { jumps: number; starts: readonly number[] }>([
    [0, { jumps: 0, starts: [] }],
  ]);
  for (const [v, value] of values.entries()) {
    const characters = value.replaceAll(' ', '').length;
    const next: typeof ways = new Map();
    for (const [start, way] of ways) {
      const first = start + Math.ceil(STROKES.least * characters);
      const last = Math.min(start + Math.floor(STROKES.most * characters), strokes.length);
      for (let end = first; end <= last; end++) {
        if (v === values.length - 1 && end < strokes.length) continue;
        const sum = way.jumps + jumps[start]!;
        if (sum < (next.get(end)?.jumps ?? -1)) continue;
        next.set(end, { jumps: sum, starts: [...way.starts, start] });
      }
    }
    ways = next;
  }
  const best = ways.get(strokes.length);
  if (values.length === 1) return [[...strokes]];
  if (!best) throw new Error(`${values.join(' ')}: ${strokes.length} strokes cannot be divided.`);
  return best.starts.map((start, i) => strokes.slice(start, best.starts[i + 1] ?? strokes.length));
}

/** How far apart their boxes are. */
function jumpBetween(before: Stroke, after: Stroke): number {
  const [a, b] = [boundingBox([before])!, boundingBox([after])!];
  const x = Math.max(b.x - a.x - a.width, a.x - b.x - b.width, 0);
  const y = Math.max(b.y - a.y - a.height, a.y - b.y - b.height, 0);
  return Math.hypot(x, y);
}
