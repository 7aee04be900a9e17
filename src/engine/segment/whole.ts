/** Segmenter `whole`, the default for crops of a single digit: everything is one digit. */
import type { Bitmap } from '../data/bitmap.js';
import { boundingBox, type Ink } from '../data/ink.js';
import type { Lattice } from '../data/lattice.js';
import type { InkSegmenter, PictureSegmenter } from '../data/options.js';

export const wholeSegmenter: InkSegmenter & PictureSegmenter = {
  segment(writing: Ink | Bitmap): Lattice {
    return 'strokes' in writing ? wholeInk(writing) : wholeBitmap(writing);
  },
};

function wholeInk(ink: Ink): Lattice {
  const box = boundingBox(ink.strokes);
  if (!box) return { pieces: [], segments: [] };
  const parts = ink.strokes
    .map(({ points }, stroke) => ({ stroke, from: 0, to: points.length - 1 }))
    .filter((part) => part.to >= 0);
  return { pieces: [{ box, parts }], segments: [{ first: 0, last: 0 }] };
}

function wholeBitmap(bitmap: Bitmap): Lattice {
  let [palest, darkest] = [1, 0];
  for (const ink of bitmap.data) {
    palest = Math.min(palest, ink);
    darkest = Math.max(darkest, ink);
  }
  if (darkest - palest <= FAINTEST_INK) return { pieces: [], segments: [] };
  const box = { x: 0, y: 0, width: bitmap.width, height: bitmap.height };
  return { pieces: [{ box, mask: bitmap }], segments: [{ first: 0, last: 0 }] };
}

/** Maximum difference of pixels (0 background … 1 ink) in an empty picture. */
const FAINTEST_INK = 0.15;
