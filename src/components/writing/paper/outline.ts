/**
 * The shape of a stroke as SVG path data.
 *
 * At first, a stroke is a smooth line of constant width. The outline that follows the pressure of a pen is
 * computed by perfect-freehand, which is loaded before the user writes. If it cannot be loaded, strokes
 * remain plain lines.
 */
import type { Point, Stroke } from '../../../engine/data/ink.js';

export interface StrokeShape {
  path: string;
  /** Whether the path is the centre line, to be stroked, or the outline, to be filled. */
  kind: 'line' | 'outline';
}

type Outliner = typeof import('./freehand.js').outlinePath;

let outliner: Outliner | undefined;

/** Loads the code for outlines. Resolves to whether it is available; never rejects. */
export async function loadOutliner(): Promise<boolean> {
  try {
    outliner = (await import('./freehand.js')).outlinePath;
  } catch {
    // Strokes remain plain lines.
  }
  return outliner !== undefined;
}

/**
 * @param width width of the line, in the units of the stroke.
 * @param finished whether the last point is final.
 */
export function strokeShape(stroke: Stroke, width: number, finished = true): StrokeShape {
  return outliner
    ? { path: outliner(stroke, width, finished), kind: 'outline' }
    : { path: linePath(stroke.points), kind: 'line' };
}

/** A path of quadratic curves through the midpoints between the points; a single point becomes a dot. */
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
