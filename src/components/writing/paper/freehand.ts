/** Outlines that swell with the pressure of the pen, from perfect-freehand; a lazy chunk. */
import { getStroke } from 'perfect-freehand';
import type { Stroke } from '../../../engine/data/ink.js';

/** SVG path data of a stroke's edge; a growing stroke keeps its end soft. */
export function outlinePath(stroke: Stroke, width: number, finished: boolean): string {
  const pressed = stroke.points.some((point) => point.pressure !== undefined);
  const outline = getStroke(stroke.points as { x: number; y: number; pressure?: number }[], {
    size: width,
    // A measured pressure shapes the line; without one, it stays nearly even, like a felt pen's.
    thinning: pressed ? 0.55 : 0.12,
    simulatePressure: !pressed,
    smoothing: 0.6,
    streamline: 0.35,
    last: finished,
  });
  return smoothPath(outline);
}

/** Quadratic curves through the middles of the outline's edges. */
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

/** A hundredth of a CSS px is finer than any screen. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
