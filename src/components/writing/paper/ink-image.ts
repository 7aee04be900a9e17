/** Ink as a picture that a page can keep. */
import type { Ink } from '../../../engine/data/ink.js';
import { paintStroke } from './paint.js';

/** Device px for one CSS px, so that a stored picture stays sharp. */
const PICTURE_SCALE = 2;

/** Black, and as wide as the pad's own line in the ink's units. */
const LINE = { color: '#000', width: 5 };

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
  for (const stroke of strokes) paintStroke(context, stroke, LINE);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob
          ? resolve(blob)
          : reject(new DOMException('The canvas could not be encoded.', 'EncodingError')),
      type,
      quality,
    );
  });
}
