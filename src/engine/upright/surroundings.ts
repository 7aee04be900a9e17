/**
 * Replaces what surrounds the paper in a photograph, such as a table or a finger, by paper: areas that are dark, wider
 * than the line of a pen, reach the border of the picture and have a sharp edge, unlike shadows.
 */
import type { Bitmap } from '../data/bitmap.js';
import { shrinkTo } from '../draw/shrink.js';
import { findComponents } from '../segment/picture/components.js';
import { extremes } from './extremes.js';

/** The picture is made smaller, to at most this length of its longer side, px. */
const SEARCHED_SIDE = 160;

/** Half of the maximum width of a line, px of the smaller picture. */
const WIDEST_PEN = 3;

/** Minimum difference in darkness from the paper (0 white … 1 black), also as a fraction of the maximum. */
const DARKER = { least: 0.15, share: 1 / 3 };

/** An edge is sharp if the darkness changes by this fraction of the difference between `distance` px on both sides. */
const SHARP = { share: 0.6, distance: 2 };

/** Minimum fraction of the edge of an area that is sharp. */
const LEAST_SHARP = 0.6;

/** @returns `undefined` if the paper fills the picture. */
export function withoutSurroundings(picture: Bitmap): Bitmap | undefined {
  const { small, factor } = shrinkTo(picture, SEARCHED_SIDE);
  const { data, width, height } = small;
  const eroded = extremes(small, Math.min, WIDEST_PEN);
  const opened = extremes(eroded, Math.max, WIDEST_PEN).data;
  const usual = Float32Array.from(data).sort()[data.length >> 1]!;
  const darkest = opened.reduce((a, b) => Math.max(a, b));
  const limit = usual + Math.max(DARKER.least, DARKER.share * (darkest - usual));
  const dark = Uint8Array.from(data, (value) => (value > limit ? 1 : 0));
  const { labels, components } = findComponents({ data: dark, width, height });
  const wide = new Set(labels.filter((_, at) => opened[at]! > limit));
  const chosen = components.filter(({ label, box }) => {
    const isInside =
      box.x > 0 && box.y > 0 && box.x + box.width < width && box.y + box.height < height;
    return wide.has(label) && !isInside && hasSharpEdge(label, labels, small, usual);
  });
  if (chosen.length === 0) return undefined;
  const around = new Set(chosen.map(({ label }) => label));
  const mask = { data: Float32Array.from(labels, (label) => (around.has(label) ? 1 : 0)) };
  // The edge is soft.
  const covered = extremes({ ...mask, width, height }, Math.max, 1).data;
  const paper = filled(eroded.data, covered, width);
  const cleared = picture.data.slice();
  for (let y = 0; y < picture.height; y++) {
    const row = Math.min(height - 1, Math.floor(y / factor)) * width;
    for (let x = 0; x < picture.width; x++) {
      const at = row + Math.min(width - 1, Math.floor(x / factor));
      if (covered[at]) cleared[y * picture.width + x] = paper[at]!;
    }
  }
  return { ...picture, data: cleared };
}

function hasSharpEdge(
  label: number,
  labels: Int32Array,
  { data, width, height }: Bitmap,
  usual: number,
): boolean {
  let [edge, sharp] = [0, 0];
  const { share, distance } = SHARP;
  for (let y = distance; y < height - distance; y++) {
    for (let x = distance; x < width - distance; x++) {
      const at = y * width + x;
      for (const step of [1, -1, width, -width]) {
        if (labels[at] !== label || labels[at + step] === label) continue;
        const inside = data[at - distance * step]!;
        edge++;
        if (inside - data[at + distance * step]! > share * (inside - usual)) sharp++;
      }
    }
  }
  return sharp > LEAST_SHARP * edge;
}

/** Each covered value is replaced by one near it that is not covered. */
function filled(values: Float32Array, covered: Float32Array, width: number): Float32Array {
  const result = values.slice();
  const known = covered.map((value) => 1 - value);
  for (const step of [1, -1]) {
    for (let i = 0; i < result.length; i++) {
      const at = step > 0 ? i : result.length - 1 - i;
      for (const from of [at - step, at - step * width]) {
        if (known[at] || !known[from]) continue;
        result[at] = result[from]!;
        known[at] = 1;
      }
    }
  }
  return result;
}
