/** Draws strokes on a canvas. */
import type { Stroke } from '../../engine/ink.js';
import { strokeShape } from './outline.js';

export interface Pencil {
  readonly color: string;
  /** In the units of the stroke. */
  readonly width: number;
}

/** Draws one stroke in the context's present transformation; `finished`: its last point is final. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  stroke: Stroke,
  { color, width }: Pencil,
  finished = true,
): void {
  const { path, kind } = strokeShape(stroke, width, finished);
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (kind === 'line') context.stroke(new Path2D(path));
  else context.fill(new Path2D(path));
}
