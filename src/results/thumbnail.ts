/** Makes a small image of a number, of which hundreds can be stored. */
import type { Box } from '../engine/data/ink.js';

/** Maximum size of a thumbnail in px; sufficient for a list on a screen with a high pixel density. */
const MAX_SIZE = { width: 320, height: 96 };

/** Margin around the number, as a multiple of its height. */
const MARGIN = 0.2;

/** Pixels with a red value below this (0…255) are ink. */
const INK = 200;

const FORMAT = { type: 'image/jpeg', quality: 0.8 };

/** @param part the area of the number in px; by default the whole picture. */
export function thumbnailOf(picture: HTMLCanvasElement, part?: Box): Promise<Blob | undefined> {
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  const { x, y, width, height } = part ? withMargin(part, whole) : whole;
  const scale = Math.min(1, MAX_SIZE.width / width, MAX_SIZE.height / height);
  const canvas = canvasOf(width * scale, height * scale);
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), FORMAT.type, FORMAT.quality);
  });
}

/** @param ink an image of black ink on white, which is cropped to the ink. */
export async function thumbnailOfInk(ink: Blob): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(ink);
  const canvas = canvasOf(bitmap.width, bitmap.height);
  canvas.getContext('2d', { willReadFrequently: true })!.drawImage(bitmap, 0, 0);
  bitmap.close();
  return thumbnailOf(canvas, inkBox(canvas));
}

function inkBox(canvas: HTMLCanvasElement): Box | undefined {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[4 * (y * width + x)]! >= INK) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), y];
    }
  }
  return right < 0
    ? undefined
    : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function withMargin({ x, y, width, height }: Box, whole: Box): Box {
  const margin = MARGIN * height;
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(whole.width, x + width + margin) - left),
    height: Math.max(1, Math.min(whole.height, y + height + margin) - top),
  };
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
}
