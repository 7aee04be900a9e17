/** Ink as a picture that a page can keep. */
import type { Ink } from '../engine/ink.js';
import { paintStroke } from './ink-canvas.js';
import { linePath } from './outline.js';

/** Device px for one CSS px, so that a stored picture stays sharp. */
const PICTURE_SCALE = 2;

/** Width of the line in the ink's units, the pad's own default. */
const LINE_WIDTH = 5;

/** A stand-alone SVG document in the colour of the text around it, sized like the surface. */
export function inkToSVG({ strokes, width = 0, height = 0 }: Ink): string {
  const paths = strokes.map(({ points }) => `<path d="${linePath(points)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none" stroke="currentColor" stroke-width="${LINE_WIDTH}" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</svg>`;
}

/**
 * Black ink on white paper, twice the size of the surface in px.
 *
 * @param type as in `HTMLCanvasElement.toBlob()`; a format that the browser lacks becomes PNG.
 */
export function inkToBlob(
  { strokes, width = 0, height = 0 }: Ink,
  type?: string,
  quality?: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * PICTURE_SCALE));
  canvas.height = Math.max(1, Math.round(height * PICTURE_SCALE));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(PICTURE_SCALE, PICTURE_SCALE);
  for (const stroke of strokes) paintStroke(context, stroke, '#000', LINE_WIDTH);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))),
      type,
      quality,
    );
  });
}
