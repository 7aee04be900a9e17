/** Bytes of a data file, unpacked, with failures in plain words. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The first two bytes of every gzip file (RFC 1952). */
const GZIP_MAGIC = [0x1f, 0x8b] as const;

/**
 * Reads a file; one that is gzip inside is unpacked, whatever its name says.
 *
 * @throws Error in one sentence for a file that is missing, cut short or damaged.
 */
export function readDataFile(file: string): Buffer {
  const bytes = readBytes(file);
  if (bytes[0] !== GZIP_MAGIC[0] || bytes[1] !== GZIP_MAGIC[1]) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new Error(`${file} is cut short or damaged: it cannot be unpacked.`, { cause });
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'does not exist' : `could not be read (${code})`;
    throw new Error(`${file} ${reason}.`, { cause });
  }
}

/** What a reader does with a broken row: it is told, and goes on with the next one. */
export type OnBroken = (problem: string) => void;

/** The default: the first broken row ends the reading. */
export function refuse(problem: string): never {
  throw new Error(problem);
}
