/** Runs of ink in rows and columns, and the line width of the writing that is derived from them. */
import type { Mask } from './binarize.js';

/** For each ink pixel, the length in px of the run that contains it, along x (`across`) or y (`down`). */
export function runLengths({ data, width, height }: Mask, along: 'across' | 'down'): Uint16Array {
  const lengths = new Uint16Array(data.length);
  const [lines, count] = along === 'across' ? [height, width] : [width, height];
  const [lineStep, step] = along === 'across' ? [width, 1] : [1, width];
  for (let line = 0; line < lines; line++) {
    let begun = -1;
    for (let i = 0; i <= count; i++) {
      const ink = i < count && data[line * lineStep + i * step];
      if (ink && begun < 0) begun = i;
      if (ink || begun < 0) continue;
      for (let j = begun; j < i; j++) lengths[line * lineStep + j * step] = i - begun;
      begun = -1;
    }
  }
  return lengths;
}

/** The line width in px: the median over all ink pixels of the shorter of their two runs. */
export function lineWidthOf(across: Uint16Array, down: Uint16Array): number {
  const counts = new Uint32Array(WIDEST_LINE + 1);
  let total = 0;
  for (let i = 0; i < across.length; i++) {
    if (!across[i]) continue;
    counts[Math.min(WIDEST_LINE, across[i]!, down[i]!)]!++;
    total++;
  }
  let seen = 0;
  for (let width = 1; width <= WIDEST_LINE; width++) {
    seen += counts[width]!;
    if (seen * 2 >= total) return width;
  }
  return 1;
}

/** Maximum line width, in px. */
const WIDEST_LINE = 512;
