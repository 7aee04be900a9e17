/** What is loaded with the first picture. */
import type { Bitmap } from './bitmap.js';
import type { Classifier } from './model-input.js';
import type { EngineReadOptions, PictureSegmenter } from './options.js';
import type { Recognition } from './recognition.js';

export interface PictureReader {
  /** Finds the digits of a page. */
  segmenter: PictureSegmenter;
  /**
   * Reads a grid of boxes, such as a table or a sudoku, cell by cell.
   *
   * @returns `undefined` where the picture shows none.
   */
  readGrid(
    bitmap: Bitmap,
    options: EngineReadOptions,
    classifier: Classifier,
  ): Promise<Recognition | undefined>;
  /**
   * Reads a crop of one written line as a whole.
   *
   * @param page what the segmenter's digits say.
   * @returns the better one of both readings.
   * @throws LoadError when its network cannot be loaded.
   */
  readLine(bitmap: Bitmap, options: EngineReadOptions, page: Recognition): Promise<Recognition>;
}
