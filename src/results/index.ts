/** Results that a page keeps on the visitor's device: `import { openResults } from 'digit-pad/results'`. */
import { type OpenOptions, Results } from './results.js';

export type { ImageSource } from '../pictures/decode-image.js';
export type { NewResult, PlainResult, Result } from './result.js';
export { type OpenOptions, type Results, ResultsNotKeptError } from './results.js';
export type { PadLike, PictureReader } from './sources.js';

/**
 * Opens the list that lies on this device, or begins an empty one. Never rejects: where the browser
 * forbids its database, the list is in memory only, and its `problem` says why.
 *
 * ```js
 * const results = await openResults();
 * for (const file of files) await results.readPicture(file, recognizer);
 * console.log(results.toCSV());
 * ```
 */
export function openResults(options?: OpenOptions): Promise<Results> {
  return Results.open(options);
}
