/** Outlines of strokes whose width follows the pen's pressure, by perfect-freehand. A lazily loaded chunk. */
import { getStroke } from 'perfect-freehand';
import type { Stroke } from '../../../engine/data/ink.js';

/** SVG path data of a stroke's outline. While a stroke is not `finished`, its end is smoothed. */
export function outlinePath(stroke: Stroke, width: number, finished: boolean): string {
  const hasPressure = stroke.points.some((point) => point.pressure !== undefined);
  const outline = getStroke(stroke.points as { x: number; y: number; pressure?: number }[], {
    size: width,
    // Measured pressure changes the width of the line; without it, the width is nearly constant.
    thinning: hasPressure ? 0.55 : 0.12,
    simulatePressure: !hasPressure,
    smoothing: 0.6,
    streamline: 0.35,
    last: finished,
  });
  return smoothPath(outline);
}

/** A closed path of quadratic curves through the midpoints of the outline's edges. */
function smoothPath(outline: readonly (readonly [number, number])[]): string {
  const first = outline[0];
  const last = outline.at(-1);
  if (!first || !last) return '';
  const curves = outline.map(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!;
    return `${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
  });
  const start = `${round((last[0] + first[0]) / 2)} ${round((last[1] + first[1]) / 2)}`;
  return `M${start}Q${curves.join(' ')}Z`;
}

/** Rounds to 0.01 CSS px, less than a pixel of any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
