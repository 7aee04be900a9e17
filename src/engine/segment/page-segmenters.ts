/** The registry of a page's own segmenters, which run in the page's thread, not in the worker. */
import type { Segmenter } from '../data/options.js';

/** The names of the segmenters in the package. */
export const SHIPPED = ['cells', 'contours', 'lattice', 'picture', 'strokes', 'whole'] as const;
export type ShippedName = (typeof SHIPPED)[number];

const registered = new Map<string, Segmenter>();

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
  registered.set(name, segmenter);
}

/**
 * Finds a registered segmenter by name.
 *
 * @returns the segmenter; `undefined` for the name of one in the package, or without a name.
 * @throws TypeError for an unknown name; the message lists the known names.
 */
export function findPageSegmenter(segmenter?: string | Segmenter): Segmenter | undefined {
  if (typeof segmenter !== 'string') return segmenter;
  const found = registered.get(segmenter);
  if (found || (SHIPPED as readonly string[]).includes(segmenter)) return found;
  const known = [...new Set([...SHIPPED, ...registered.keys()])].join(', ');
  throw new TypeError(`There is no segmenter "${segmenter}". Known ones: ${known}.`);
}
