/** Converts ink to an image file. */
import type { Ink } from '../../../engine/data/ink.js';
import { paintStroke } from './paint.js';

/** Pixels per unit of the ink (CSS px), so that the image is sharp. */
const PICTURE_SCALE = 2;

/** Colour of the line, and its width in the units of the ink: the pad's default. */
const LINE = { color: '#000', width: 5 };

/**
 * Draws black ink on white; the image has twice the width and height of the writing surface.
 *
 * @param type MIME type, as for `HTMLCanvasElement.toBlob()`; PNG if the browser does not support it.
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
