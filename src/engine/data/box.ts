/** Geometry of axis-parallel boxes. */
import type { Box } from './ink.js';

/** The smallest box that contains all `boxes`, of which there must be at least one. */
export function unionBox(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function rightOf(box: Box): number {
  return box.x + box.width;
}

export function bottomOf(box: Box): number {
  return box.y + box.height;
}

export function centreX(box: Box): number {
  return box.x + box.width / 2;
}

export function centreY(box: Box): number {
  return box.y + box.height / 2;
}

/** The smallest box around the pixels of `area` for which `holds` is true; `undefined` if there are none. */
export function boxOfPixels(area: Box, holds: (x: number, y: number) => boolean): Box | undefined {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let y = area.y; y < bottomOf(area); y++) {
    for (let x = area.x; x < rightOf(area); x++) {
      if (!holds(x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0
    ? undefined
    : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Distance between the nearest points of two boxes; 0 if they overlap. */
export function gapBetween(a: Box, b: Box): number {
  return Math.hypot(
    Math.max(0, Math.max(a.x, b.x) - Math.min(rightOf(a), rightOf(b))),
    Math.max(0, Math.max(a.y, b.y) - Math.min(bottomOf(a), bottomOf(b))),
  );
}
