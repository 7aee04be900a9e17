/** The segmenters that a page registers. They run in the page's thread, never in a worker. */
import type { Segmenter } from '../data/options.js';

/** The names of the segmenters that ship with the package. */
export const SHIPPED = ['cells', 'contours', 'lattice', 'picture', 'strokes', 'whole'] as const;
export type ShippedName = (typeof SHIPPED)[number];

const added = new Map<string, Segmenter>();

/**
 * Registers a segmenter under a name, for `createRecognizer()`, `recognize()` and the attribute
 * `segmenter`. It replaces an earlier one of that name.
 *
 * @throws TypeError if `name` is empty or `segmenter` has no method `segment`.
 */
export function registerSegmenter(name: string, segmenter: Segmenter): void {
  if (typeof name !== 'string' || name === '') {
    throw new TypeError('registerSegmenter: the name must be a non-empty string.');
  }
  if (typeof segmenter?.segment !== 'function') {
    throw new TypeError(`registerSegmenter: "${name}" has no method segment(writing, hints).`);
  }
  added.set(name, segmenter);
}

/**
 * @returns `undefined` for one that ships with the package, or where none is asked for.
 * @throws TypeError for a name that nobody registered; the message lists the known ones.
 */
export function findPageSegmenter(segmenter?: string | Segmenter): Segmenter | undefined {
  if (typeof segmenter !== 'string') return segmenter;
  const found = added.get(segmenter);
  if (found || (SHIPPED as readonly string[]).includes(segmenter)) return found;
  const known = [...new Set([...SHIPPED, ...added.keys()])].join(', ');
  throw new TypeError(`There is no segmenter "${segmenter}". Known ones: ${known}.`);
}
