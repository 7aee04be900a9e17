import type { Bitmap } from '../../data/bitmap.js';
import type { Ink } from '../../data/ink.js';

/**
 * @param segmenter the name of a segmenter that cannot read pictures.
 * @throws TypeError for a picture.
 */
export function inkOnly(writing: Ink | Bitmap, segmenter: string): Ink {
  if ('strokes' in writing) return writing;
  throw new TypeError(`The segmenter "${segmenter}" reads ink; it was given a picture.`);
}
