/**
 * The code that only pictures need: a file of its own, which the engine loads by its address with the first
 * picture, in a page, in a worker and in Node (docs/decisions/0038-line-reader.md).
 */
import type { TfjsBackend } from './classify/tensorflow/backend.js';
import type { PictureReader } from './data/picture-reader.js';
import { readGrid } from './grid/read-grid.js';
import { LineReader } from './line-reader/index.js';
import { pictureSegmenter } from './segment/picture/page.js';

export interface PictureTools {
  /** Addresses of the line reader's manifest and weights; without the latter, the manifest names them. */
  manifest: URL;
  weights?: URL;
  /** Runs a task on the backend that works; where that one fails, on the next. */
  run<T>(task: (tfjs: TfjsBackend) => Promise<T>): Promise<T>;
}

export function createPictureReader({ manifest, weights, run }: PictureTools): PictureReader {
  const lines = new LineReader(manifest, run, weights);
  return {
    segmenter: pictureSegmenter,
    readGrid: (bitmap, options, classifier) =>
      readGrid(bitmap, options, classifier, (crops) => lines.scoreDigits(crops)),
    readLine: (bitmap, options, page) => lines.read(bitmap, options, page),
  };
}
