/** Finds the pictures in folders. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to be read, or the reason why there is none. */
export type Found = { file: string } | { file: string; error: unknown };

/**
 * Names of pictures. Some of these formats cannot be read: a photograph that is left out without a word would
 * be missing from the result.
 */
const PICTURE = /\.(png|jpe?g|webp|avif|gif|bmp|heic|heif|tiff?)$/i;

/** Such as thumbnails and notes that a system keeps beside pictures: `._photo.jpg`. */
const HIDDEN = /^\./;

/** "photo 2" before "photo 10". */
const { compare } = new Intl.Collator('en', { numeric: true });

/** Files are taken as they are; of folders, the pictures in the order of their names. */
export async function findFiles(paths: readonly string[], recursive: boolean): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) {
    if (await isFolder(path)) found.push(...(await filesInFolder(path, recursive)));
    else found.push({ file: path });
  }
  return found;
}

async function filesInFolder(folder: string, recursive: boolean): Promise<Found[]> {
  try {
    const { files, hasFolders } = await walk(folder, recursive);
    if (files.length > 0) return files.map((file) => ({ file }));
    const hint = hasFolders && !recursive ? '; with --recursive, its folders are read, too' : '';
    throw new Error(`there are no pictures in this folder${hint}.`);
  } catch (error) {
    return [{ file: folder, error }];
  }
}

async function walk(folder: string, recursive: boolean) {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (HIDDEN.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // Links to files are followed. Links to folders are not: they may lead back.
    if (entry.isDirectory()) folders.push(path);
    else if (PICTURE.test(entry.name) && !(await isFolder(path))) files.push(path);
  }
  files.sort(compare);
  if (recursive) {
    for (const inner of folders.sort(compare)) files.push(...(await walk(inner, true)).files);
  }
  return { files, hasFolders: folders.length > 0 };
}

/** Not for a path that leads nowhere: reading it gives the reason. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
