/** Converts ink to SVG. */
import type { Ink, Stroke } from '../../engine/data/ink.js';

/** Width of the line in the units of the ink: the pad's default in CSS px. */
const LINE_WIDTH = 5;

/** A stand-alone SVG document, as large as the writing surface. Its colour is `currentColor`. */
export function inkToSVG({ strokes, width = 0, height = 0 }: Ink): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" stroke="currentColor" stroke-width="${LINE_WIDTH}" stroke-linecap="round" stroke-linejoin="round">${strokes.map(pathOf).join('')}</svg>`;
}

/** The path repeats its last point, so that a stroke of one point is drawn as a dot. */
function pathOf({ points }: Stroke): string {
  const places = [...points, points.at(-1)!].map(({ x, y }) => `${x} ${y}`);
  return `<path d="M${places.join('L')}"/>`;
}
