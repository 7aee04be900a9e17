/** One digit a slot: for layouts that know where each digit was written. */
import { type Box, boundingBox, type Stroke } from '../../engine/data/ink.js';
import type { Segmenter } from '../../engine/data/options.js';

export const slotSegmenter: Segmenter = {
  segment(writing, { cells = [] }) {
    if (!('strokes' in writing)) throw new TypeError('Slots are for ink, not for pictures.');
    const groups = new Map<number, number[]>();
    writing.strokes.forEach((stroke, index) => {
      if (stroke.points.length === 0) return;
      const slot = stroke.slot ?? nearestCell(stroke, cells);
      groups.set(slot, [...(groups.get(slot) ?? []), index]);
    });
    return [...groups].sort(([a], [b]) => a - b).map(([, strokes]) => strokes);
  },
};

function nearestCell(stroke: Stroke, cells: readonly Box[]): number {
  const { x, y, width, height } = boundingBox([stroke])!;
  return nearestBox(cells, x + width / 2, y + height / 2);
}

/** Index of the box whose middle is nearest; 0 where there is no box. */
export function nearestBox(boxes: readonly Box[], x: number, y: number): number {
  const distances = boxes.map((box) =>
    Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2),
  );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
