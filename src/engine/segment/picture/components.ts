/** Finds the connected components of ink. */
import type { Box } from '../../data/ink.js';
import type { Mask } from './binarize.js';

export interface Component {
  /** The value of its pixels in `labels`, from 1. */
  label: number;
  /** Number of ink pixels. */
  area: number;
  box: Box;
}

export interface Labelled {
  /** For each pixel, the label of its component; 0 is background. */
  labels: Int32Array;
  components: Component[];
}

/** Finds 8-connected components, by flood fill without recursion. */
export function findComponents({ data, width, height }: Mask): Labelled {
  const labels = new Int32Array(data.length);
  const components: Component[] = [];
  const waiting: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (!data[start] || labels[start]) continue;
    const label = components.length + 1;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    labels[start] = label;
    waiting.push(start);
    while (waiting.length > 0) {
      const at = waiting.pop()!;
      const y = Math.floor(at / width);
      const x = at - y * width;
      area++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (!data[next] || labels[next]) continue;
          labels[next] = label;
          waiting.push(next);
        }
      }
    }
    const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
    components.push({ label, area, box });
  }
  return { labels, components };
}
