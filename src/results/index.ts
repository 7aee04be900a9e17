/** A list of results that is stored on the device: `import { openResults } from 'digit-pad/results'`. */
import { type OpenOptions, Results } from './results.js';

export type { ImageSource } from '../pictures/decode-image.js';
export type { NewResult, PlainResult, Result } from './result.js';
export { type OpenOptions, type Results, ResultsNotKeptError } from './results.js';
export type { PadLike, PictureReader } from './sources.js';

/**
 * Opens the list that is stored on this device, or creates an empty one. Never rejects: if the browser does
 * not allow storage, the list is only in memory, and its `problem` says why.
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
