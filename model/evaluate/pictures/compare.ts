/** What was read on a page against what was written there. */
import type { Box, Recognition } from 'digit-pad/engine';
import type { WrittenDigit } from './form.js';

export interface PageResult {
  written: number;
  /** Written digits where one digit was read in the same place. */
  found: number;
  /** Those of them that are the right digit. */
  right: number;
  /** Digits that were read where none was written, or one too many. */
  extra: number;
  /** Lines whose digits are all there, right, and in their order. */
  linesRight: number;
  lines: number;
}

/** Boxes that share so much of what both cover are the same digit. */
const SAME = 0.4;

export function comparePage(
  lines: readonly (readonly WrittenDigit[])[],
  { digits, lines: linesRead }: Pick<Recognition, 'digits' | 'lines'>,
): PageResult {
  const free = new Set(digits.keys());
  let [found, right] = [0, 0];
  const written = lines.flat();
  for (const { box, label } of written) {
    const best = [...free]
      .map((i) => ({ i, share: sharedArea(box, digits[i]!.box) }))
      .sort((a, b) => b.share - a.share)[0];
    if (!best || best.share < SAME) continue;
    free.delete(best.i);
    found++;
    if (digits[best.i]!.value === label) right++;
  }
  const values = linesRead.map(({ start, end }) =>
    digits
      .slice(start, end)
      .map(({ value }) => value)
      .join(''),
  );
  const wanted = lines.map((line) => line.map(({ label }) => label).join(''));
  return {
    written: written.length,
    found,
    right,
    extra: free.size,
    lines: lines.length,
    linesRight: wanted.filter((label) => values.includes(label)).length,
  };
}

/** Area of the overlap by that of the union. */
function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (a.width * a.height + b.width * b.height - shared);
}
