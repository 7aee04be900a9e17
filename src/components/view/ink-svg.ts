/** Ink as a drawing that a page can keep. */
import type { Ink, Stroke } from '../../engine/data/ink.js';

/** Width of the line in the ink's units, the pad's own default. */
const LINE_WIDTH = 5;

/** A stand-alone SVG document in the colour of the text around it, sized like the surface. */
export function inkToSVG({ strokes, width = 0, height = 0 }: Ink): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" stroke="currentColor" stroke-width="${LINE_WIDTH}" stroke-linecap="round" stroke-linejoin="round">${strokes.map(pathOf).join('')}</svg>`;
}

/** Ends twice in the same place, so that a single point becomes a dot. */
function pathOf({ points }: Stroke): string {
  const places = [...points, points.at(-1)!].map(({ x, y }) => `${x} ${y}`);
  return `<path d="M${places.join('L')}"/>`;
}
