import type { Box } from './ink.js';

/**
 * Index of the box whose centre is nearest to a point; 0 if there is no box.
 *
 * A separate file without imports, since the pad uses it without loading the engine.
 */
export function nearestBox(boxes: readonly Box[], x: number, y: number): number {
  const distances = boxes.map((box) =>
    Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2),
  );
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}
