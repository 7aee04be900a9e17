/** What the data files were: a run is repeatable only with the same ones. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import known from './checksums.json' with { type: 'json' };

/** File names (inside the data folder, or as they were given) with their SHA-256, hexadecimal. */
export type Checksums = Readonly<Record<string, string>>;

/** Of the files that the shipped model was trained and measured with. */
export const KNOWN_CHECKSUMS: Checksums = known;

/** @throws Error in one sentence where a file cannot be read. */
export function sha256OfFile(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Checksums of files inside a folder. */
export function checksumsOf(folder: string, files: readonly string[]): Checksums {
  return Object.fromEntries(files.map((file) => [file, sha256OfFile(join(folder, file))]));
}
