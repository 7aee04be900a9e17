/** Converts a picture to a greyscale bitmap, in which ink is 1 and the background is 0. */
import type { Bitmap, Picture } from '../data/bitmap.js';
import { isInkBright } from './polarity.js';

/** Rec. 601 luma weights of the perceived brightness. */
const LUMA = { red: 0.299, green: 0.587, blue: 0.114 };

/** Maximum number of pixels of a bitmap; larger pictures are scaled down. */
const MOST_PIXELS = 4_000_000;

/** Pixels of a sample that shows what a transparent picture is drawn with: one of so many. */
const SAMPLED = 7;

/**
 * Converts a picture, whether its ink is dark on light or light on dark. Transparent pixels are read as white, or as
 * black behind light ink.
 *
 * @returns the bitmap, and `shrink`: the number of pixels of the picture, along each axis, per pixel of it.
 */
export function bitmapFromPicture(picture: Picture): { bitmap: Bitmap; shrink: number } {
  const shrink = Math.ceil(Math.sqrt((picture.width * picture.height) / MOST_PIXELS));
  const width = Math.max(1, Math.floor(picture.width / shrink));
  const height = Math.max(1, Math.floor(picture.height / shrink));
  const brightness = new Float32Array(width * height);
  const ground = groundOf(picture);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      brightness[y * width + x] = meanBrightness(picture, x * shrink, y * shrink, shrink, ground);
    }
  }
  const isBright = isInkBright(brightness, width, height);
  const data = isBright ? brightness : brightness.map((value) => 1 - value);
  return { bitmap: { data, width, height }, shrink };
}

/** The brightness (0 or 255) behind transparent pixels: black if less than half is opaque, and most of that is light. */
function groundOf({ data }: Picture): number {
  let [count, opaque, light] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 4 * SAMPLED) {
    count++;
    opaque += data[i + 3]!;
    light += data[i + 3]! * data[i + 1]!;
  }
  return opaque < 128 * count && light > 128 * opaque ? 0 : 255;
}

/** The mean brightness (0…1) of a square of pixels. */
function meanBrightness(
  { data, width, height }: Picture,
  x: number,
  y: number,
  side: number,
  ground: number,
) {
  const [right, bottom] = [Math.min(width, x + side), Math.min(height, y + side)];
  let sum = 0;
  for (let row = y; row < bottom; row++) {
    for (let i = 4 * (row * width + x); i < 4 * (row * width + right); i += 4) {
      const luma = LUMA.red * data[i]! + LUMA.green * data[i + 1]! + LUMA.blue * data[i + 2]!;
      sum += (luma * data[i + 3]! + ground * (255 - data[i + 3]!)) / (255 * 255);
    }
  }
  return sum / ((right - x) * (bottom - y));
}
