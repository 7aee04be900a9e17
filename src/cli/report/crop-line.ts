/** Makes the small picture of a written line that the report shows. */
import type { Box, Picture } from '../../engine/index.js';
import type { Decoder } from '../decode-file.js';
import { withMargin } from '../with-margin.js';

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
  const line = withMargin(box, MARGIN, picture);
  const { data: jpeg, info } = await encoder(bytes, { raw: { width, height, channels: 4 } })
    .extract({ left: line.x, top: line.y, width: line.width, height: line.height })
    .resize({ ...MAX_SIZE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  const url = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return { url, width: info.width, height: info.height };
}
