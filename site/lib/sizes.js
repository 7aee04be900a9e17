/** Widths and heights of the pictures, so that pages do not move while they load. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

export async function readSizes(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => /\.\w+$/.test(file));
  const sizes = new Map();
  for (const file of files) {
    const { width, height } = await sharp(join(folder, file)).metadata();
    sizes.set(join(folder, file), { width: String(width), height: String(height) });
  }
  return {
    of(file) {
      const size = sizes.get(file);
      if (!size) throw new Error(`${file} is not a picture of ${folder}.`);
      return size;
    },
  };
}
