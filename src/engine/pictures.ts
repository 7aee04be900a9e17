/**
 * Reads pictures: as a grid, as a page or as a crop of one line. The engine loads this code with the first picture, as
 * a file of its own, in a page, in a worker and in Node (docs/decisions/0033-line-reader.md).
 */
import type { TfjsBackend } from './classify/tensorflow/backend.js';
import type { Bitmap } from './data/bitmap.js';
import { mapBoxes } from './data/map-boxes.js';
import type { EngineReadOptions, PictureSegmenter } from './data/options.js';
import type { PageReading, PictureReader } from './data/picture-reader.js';
import type { Recognition } from './data/recognition.js';
import { readGrid } from './grid/read-grid.js';
import { HIGHEST_CROP } from './line-reader/choose.js';
import { LineReader } from './line-reader/index.js';
import { findWriting, latticeOf, pictureSegmenter } from './segment/picture/page.js';
import { withoutText } from './text/without-text.js';
import { readUpright } from './upright/read-upright.js';
import { boxInPicture } from './upright/transform.js';

export interface PictureTools {
  /** Addresses of the manifest and the weights of the line reader. By default, the manifest names its weights. */
  manifest: URL;
  weights?: URL;
  /** Runs a task on the current backend, and if that fails, on the next one. */
  run<T>(task: (tfjs: TfjsBackend) => Promise<T>): Promise<T>;
}

export function createPictureReader({ manifest, weights, run }: PictureTools): PictureReader {
  const lines = new LineReader(manifest, run, weights);

  async function read(
    picture: Bitmap,
    options: EngineReadOptions,
    { classifier, inFormat, ...reading }: PageReading,
  ): Promise<Recognition> {
    if (!inFormat) {
      const grid = await readGrid(picture, options, classifier, (crops) =>
        lines.scoreDigits(crops),
      );
      if (grid) return grid;
    }
    if (!mayBePage(picture, options)) {
      const found = await reading.readPage(picture, { segment: segmentPage });
      return lines.read(picture, options, found, inFormat);
    }
    const { page, found, transform } = await readUpright(picture, async (attempt) => {
      const { writing, text } = await withoutText(findWriting(attempt), reading.score);
      const segment = () => latticeOf(writing, options);
      const recognition = await reading.readPage(attempt, { segment });
      return { ...recognition, rejected: [...recognition.rejected, ...text] };
    });
    const recognition = await lines.read(page, options, found, inFormat);
    return transform ? mapBoxes(recognition, (box) => boxInPicture(transform, box)) : recognition;
  }

  return { read };
}

/** Whether the picture may be a page, which may be turned or tilted; crops of lines and digits are upright. */
function mayBePage({ height }: Bitmap, { segmenter, length }: EngineReadOptions): boolean {
  return segmenter === undefined && length !== 1 && height > HIGHEST_CROP;
}

/** Patterned paper may have too many shapes for a lattice. In a crop they are ignored: the line reader reads it. */
const segmentPage: PictureSegmenter['segment'] = (bitmap, options) => {
  try {
    return pictureSegmenter.segment(bitmap, options);
  } catch (error) {
    if (options.segmenter !== undefined || bitmap.height > HIGHEST_CROP) throw error;
    return { pieces: [], segments: [] };
  }
};
