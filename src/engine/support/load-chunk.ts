/** Lazily loaded code. */
import { LoadError } from './load-error.js';

/** @throws LoadError where the code does not come; the next call tries again. */
export async function loadChunk<T>(what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new LoadError(`The file of ${what} could not be loaded.`, { cause });
  }
}
