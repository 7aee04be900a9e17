/** What is loaded with the first picture. */
import type { Bitmap } from './bitmap.js';
import type { BrokenCondition } from './format.js';
import type { Lattice } from './lattice.js';
import type { Classifier } from './model-input.js';
import type { EngineReadOptions, PictureSegmenter } from './options.js';
import type { Recognition } from './recognition.js';

export interface DigitsInFormat {
  /** Canonical. */
  value: string;
  text(): string;
  conflict?: BrokenCondition;
}

/**
 * Probabilities of the segments, `[segments, 11]`. Equal shapes are classified once, also by `readPage()`.
 *
 * @throws the signal's reason when aborted.
 */
export type ScoreLattice = (lattice: Lattice) => Promise<Float32Array>;

/** What the pipeline does for pictures. */
export interface PageReading {
  classifier: Classifier;
  score: ScoreLattice;
  /** Reads the digits that a segmenter finds on a page. */
  readPage(page: Bitmap, segmenter: PictureSegmenter): Promise<Recognition>;
  /** What digits without any sign mean in the format that is asked for; missing for plain digits. */
  inFormat?(digits: string): DigitsInFormat;
}

export interface PictureReader {
  /**
   * Reads a grid of boxes, a page, or a crop of one line, whichever the picture shows.
   *
   * @returns boxes are in pixels of `picture`.
   * @throws LoadError when the network of lines cannot be loaded; RangeError for a page with too many shapes.
   */
  read(picture: Bitmap, options: EngineReadOptions, reading: PageReading): Promise<Recognition>;
}
