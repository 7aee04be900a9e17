import type { Box } from './ink.js';

/**
 * Index of the box whose middle is nearest to a point; 0 where there is no box.
 *
 * A file of its own, without imports: the pad uses it, and loads it without the engine.
 */
export function nearestBox(boxes: readonly Box[], x: number, y: number): number {
  const distances = boxes.map((box) =>
    Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2),
  );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
