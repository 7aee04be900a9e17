/**
 * The code that only pictures need: a file of its own, which the engine loads by its address with the first
 * picture, in a page, in a worker and in Node (docs/decisions/0033-line-reader.md).
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
import { inPicture } from './upright/view.js';

export interface PictureTools {
  /** Addresses of the line reader's manifest and weights; without the latter, the manifest names them. */
  manifest: URL;
  weights?: URL;
  /** Runs a task on the backend that works; where that one fails, on the next. */
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
    const { page, found, view } = await readUpright(picture, async (seen) => {
      const { writing, text } = await withoutText(findWriting(seen), classifier, options.signal);
      const segment = () => latticeOf(writing, options);
      const recognition = await reading.readPage(seen, { segment });
      return { ...recognition, rejected: [...recognition.rejected, ...text] };
    });
    const recognition = await lines.read(page, options, found, inFormat);
    return view ? mapBoxes(recognition, (box) => inPicture(view, box)) : recognition;
  }

  return { read };
}

/** Crops of lines and of single digits lie as they were cut out. */
function mayBePage({ height }: Bitmap, { segmenter, length }: EngineReadOptions): boolean {
  return segmenter === undefined && length !== 1 && height > HIGHEST_CROP;
}

/** A crop of a line on patterned paper may hold too many shapes for a page; the line reader takes no notice. */
const segmentPage: PictureSegmenter['segment'] = (bitmap, options) => {
  try {
    return pictureSegmenter.segment(bitmap, options);
  } catch (error) {
    if (options.segmenter !== undefined || bitmap.height > HIGHEST_CROP) throw error;
    return { pieces: [], segments: [] };
  }
};
