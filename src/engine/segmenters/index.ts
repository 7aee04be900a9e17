/** The segmenters by name: those that come along, and those that a page adds. */
import type { Segmenter } from '../lattice.js';
import { cellsSegmenter } from './cells.js';
import { contoursSegmenter } from './contours.js';
import { latticeSegmenter } from './lattice.js';
import { strokesSegmenter } from './strokes.js';
import { wholeSegmenter } from './whole.js';

const segmenters = new Map<string, Segmenter>([
  ['cells', cellsSegmenter],
  ['contours', contoursSegmenter],
  ['lattice', latticeSegmenter],
  ['strokes', strokesSegmenter],
  ['whole', wholeSegmenter],
]);

/**
 * Makes a segmenter known by `name`, for `createRecognizer()`, `recognize()` and the attribute
 * `segmenter`. An earlier one of that name is replaced.
 *
 * @throws TypeError if `name` is empty or `segmenter` has no method `segment`.
 */
export function registerSegmenter(name: string, segmenter: Segmenter): void {
  if (typeof name !== 'string' || name === '') {
    throw new TypeError('registerSegmenter: the name must be a string that is not empty.');
  }
  if (typeof segmenter?.segment !== 'function') {
    throw new TypeError(`registerSegmenter: "${name}" has no method segment(writing, hints).`);
  }
  segmenters.set(name, segmenter);
}

/** @throws TypeError for a name that nobody registered; the message lists the known ones. */
export function findSegmenter(segmenter: string | Segmenter): Segmenter {
  if (typeof segmenter !== 'string') return segmenter;
  const found = segmenters.get(segmenter);
  if (found) return found;
  const known = [...segmenters.keys()].join(', ');
  throw new TypeError(`There is no segmenter "${segmenter}". Known ones: ${known}.`);
}
