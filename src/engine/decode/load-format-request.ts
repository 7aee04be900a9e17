/** Loads what is done with formats, where a reading asks for one. */

import type { ReadOptions } from '../data/options.js';
import { loadChunk } from '../support/load-chunk.js';
import { asksForFormat } from './asks-for-format.js';
import type { FormatRequest } from './format-request.js';

/**
 * @returns `undefined` for plain digits.
 * @throws LoadError where the file does not come; otherwise like `requestFormat()`.
 */
export async function loadFormatRequest(options: ReadOptions): Promise<FormatRequest | undefined> {
  if (!asksForFormat(options)) return undefined;
  const { requestFormat } = await loadChunk('formats', () => import('./format-request.js'));
  return requestFormat(options);
}
