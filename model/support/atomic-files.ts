/** Writes files atomically: a file appears complete or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** A path and what the file is to hold. */
export type FileContent = readonly [path: string, content: Uint8Array | string];

/**
 * Writes a file beside its final place, flushes it to the disk and renames it: whatever fails, a file
 * of that name keeps its old content.
 */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  writeTogether([[path, content]]);
}

/** The same for files that belong together: none is renamed before all of them are on the disk. */
export function writeTogether(files: readonly FileContent[]): void {
  const staged = files.map(([path]) => ({ path, temporary: `${path}.${process.pid}.tmp` }));
  try {
    files.forEach(([, content], i) => {
      writeFlushed(
        staged[i]!.temporary,
        typeof content === 'string' ? Buffer.from(content) : content,
      );
    });
    for (const { path, temporary } of staged) renameSync(temporary, path);
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    // A nearly full disk may take only a part of the bytes, without an error until the next call.
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
