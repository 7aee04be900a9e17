/** Makes the small picture of a written line that the report shows. */
import type { Box, Picture } from '../../engine/index.js';
import type { Decoder } from '../decode-file.js';

export interface Crop {
  /** A data URL. */
  url: string;
  width: number;
  height: number;
}

/** Maximum size in px: legible on a screen with a high pixel density, and a few kB. */
const MAX_SIZE = { width: 720, height: 160 };

/** Margin around the line, as a multiple of its height. */
const MARGIN = 0.25;

const QUALITY = 70;

export async function cropLine(picture: Picture, box: Box, encoder: Decoder): Promise<Crop> {
  const { data, width, height } = picture;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.length);
  const { data: jpeg, info } = await encoder(bytes, { raw: { width, height, channels: 4 } })
    .extract(withMargin(box, picture))
    .resize({ ...MAX_SIZE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  const url = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return { url, width: info.width, height: info.height };
}

function withMargin(box: Box, picture: Picture) {
  const margin = MARGIN * box.height;
  const left = Math.max(0, Math.floor(box.x - margin));
  const top = Math.max(0, Math.floor(box.y - margin));
  const right = Math.min(picture.width, Math.ceil(box.x + box.width + margin));
  const bottom = Math.min(picture.height, Math.ceil(box.y + box.height + margin));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
