/** Paints strokes on a canvas. */
import type { Stroke } from '../../../engine/data/ink.js';
import { type StrokeShape, strokeShape } from './outline.js';

export interface LineStyle {
  readonly color: string;
  /** Width in the units of the stroke. */
  readonly width: number;
}

/** Paints a finished stroke with the current transformation of the context. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  stroke: Stroke,
  line: LineStyle,
): void {
  const { path, kind } = strokeShape(stroke, line.width);
  paintShape(context, new Path2D(path), kind, line);
}

export function paintShape(
  context: CanvasRenderingContext2D,
  path: Path2D,
  kind: StrokeShape['kind'],
  { color, width }: LineStyle,
): void {
  context.fillStyle = color;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (kind === 'line') context.stroke(path);
  else context.fill(path);
}
