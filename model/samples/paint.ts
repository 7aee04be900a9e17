/** Draws strokes with a round pen on a page of coverage, 0…1. */
import type { Point, Stroke } from 'digit-pad/engine';
import { walk } from '../../src/engine/draw/polyline.js';

export interface Layer {
  coverage: Float32Array;
  width: number;
  height: number;
}

export function emptyLayer(width: number, height: number): Layer {
  return { coverage: new Float32Array(width * height), width, height };
}

/** Distance of walked points, px. */
const STEP = 1;

/** A written line, as a smooth curve. */
export function drawInk(layer: Layer, { points }: Stroke, penWidth: number): void {
  const { x, y } = walk(points, STEP);
  const path = Array.from(x, (px, i) => ({ x: px, y: y[i]! }));
  drawPath(layer, path, penWidth);
}

/** A printed line, straight from point to point. */
export function drawPath(layer: Layer, points: readonly Point[], penWidth: number): void {
  const last = points.length - 1;
  if (last === 0) drawPiece(layer, points[0]!, points[0]!, penWidth / 2);
  for (let i = 0; i < last; i++) drawPiece(layer, points[i]!, points[i + 1]!, penWidth / 2);
}

/** Coverage falls from 1 to 0 over the pixel at the edge. */
function drawPiece({ coverage, width, height }: Layer, a: Point, b: Point, radius: number): void {
  const reach = radius + 0.5;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const [left, right] = [Math.min(a.x, b.x) - reach, Math.max(a.x, b.x) + reach];
  const [top, bottom] = [Math.min(a.y, b.y) - reach, Math.max(a.y, b.y) + reach];
  for (let row = Math.max(0, Math.floor(top)); row <= Math.min(height - 1, bottom); row++) {
    for (
      let column = Math.max(0, Math.floor(left));
      column <= Math.min(width - 1, right);
      column++
    ) {
      const [px, py] = [column + 0.5 - a.x, row + 0.5 - a.y];
      const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const off = Math.hypot(px - along * dx, py - along * dy);
      const at = row * width + column;
      coverage[at] = Math.max(coverage[at]!, Math.min(1, Math.max(0, reach - off)));
    }
  }
}
