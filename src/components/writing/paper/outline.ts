/**
 * The shape of a stroke as SVG path data.
 *
 * A plain smooth line is there from the start. The outline that follows a pen's pressure comes from
 * perfect-freehand, which is loaded when a hand comes near; should it never arrive, the plain line
 * stays, and no ink is lost to the eye.
 */
import type { Point, Stroke } from '../../../engine/data/ink.js';

export interface StrokeShape {
  path: string;
  /** Whether the path is the middle of a line, or the edge of a shape to fill. */
  kind: 'line' | 'outline';
}

type Outliner = typeof import('./freehand.js').outlinePath;

let outliner: Outliner | undefined;

/** Loads the better outline. Resolves to whether there is one; never rejects. */
export async function loadOutliner(): Promise<boolean> {
  try {
    outliner = (await import('./freehand.js')).outlinePath;
  } catch {
    // Offline, most likely: the plain line does.
  }
  return outliner !== undefined;
}

/**
 * @param width of the line, in the units of the stroke.
 * @param finished whether the last point is final.
 */
export function strokeShape(stroke: Stroke, width: number, finished = true): StrokeShape {
  return outliner
    ? { path: outliner(stroke, width, finished), kind: 'outline' }
    : { path: linePath(stroke.points), kind: 'line' };
}

/** Quadratic curves through the middles between the points; a single point becomes a dot. */
export function linePath(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const curves = points.slice(1, -1).map((point, i) => {
    const next = points[i + 2]!;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${curves.join('')}L${last.x} ${last.y}`;
}
