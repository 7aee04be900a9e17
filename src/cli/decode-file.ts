/** Decodes picture files in Node.js; in a page, the browser decodes them. */
import { open } from 'node:fs/promises';
import type { Sharp, SharpOptions } from 'sharp';
import type { Picture } from '../engine/index.js';
import { checkImageFile, MOST_BYTES, MOST_PIXELS, tooManyBytes } from '../pictures/file-header.js';

export type Decoder = (input: Buffer | Uint8Array, options?: SharpOptions) => Sharp;

/** Loads the package that decodes pictures, which pages do not need. */
export async function loadDecoder(): Promise<Decoder> {
  try {
    return (await import('sharp')).default;
  } catch {
    throw new Error('reading files needs the package "sharp": npm install sharp');
  }
}

/** The picture in a file, upright. */
export async function decodeFile(file: string, decoder: Decoder): Promise<Picture> {
  const bytes = await bytesOf(file);
  checkImageFile(bytes);
  const { data, info } = await decoder(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate() // by the EXIF orientation
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
}

/** Reads a file, after a check of its size. */
async function bytesOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const stat = await handle.stat();
    const { size } = stat;
    // Reading from a pipe or a device may never end.
    if (!stat.isFile() && !stat.isDirectory()) throw new Error('this is no file.');
    if (size > MOST_BYTES) throw tooManyBytes(size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
