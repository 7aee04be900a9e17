/**
 * Writing as pixels: pictures as a page has them, and the grey ink that the engine reads.
 */

import { INPUT_CHANNELS } from './model-input.js';

/** Grey ink: 0 is paper, 1 is ink, row by row. */
export interface Bitmap {
  data: Float32Array;
  width: number;
  height: number;
}

/** RGBA bytes, row by row. An `ImageData` is one. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Rec. 601 luma weights: how bright a colour looks. */
const LUMA = { red: 0.299, green: 0.587, blue: 0.114 };

/** Pixels that are looked at; larger pictures are shrunk to this or less. */
const MOST_PIXELS = 4_000_000;

/** Larger pictures are refused: their RGBA bytes alone are 400 MB. */
export const LARGEST_PICTURE = 100_000_000;

/**
 * Turns a picture into grey ink, whether it is dark on light or light on dark: the brightness that
 * prevails along the border is taken for the paper. Transparent pixels are white paper.
 *
 * @returns `shrink`: so many pixels of the picture, each way, are one of the bitmap.
 */
export function bitmapFromPicture(picture: Picture): { bitmap: Bitmap; shrink: number } {
  const shrink = Math.ceil(Math.sqrt((picture.width * picture.height) / MOST_PIXELS));
  const width = Math.max(1, Math.floor(picture.width / shrink));
  const height = Math.max(1, Math.floor(picture.height / shrink));
  const brightness = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      brightness[y * width + x] = meanBrightness(picture, x * shrink, y * shrink, shrink);
    }
  }
  const paperIsLight = borderMean(brightness, width, height) > 0.5;
  const data = paperIsLight ? brightness.map((value) => 1 - value) : brightness;
  return { bitmap: { data, width, height }, shrink };
}

/** Of a square of pixels, 0…1. */
function meanBrightness({ data, width, height }: Picture, x: number, y: number, side: number) {
  const [right, bottom] = [Math.min(width, x + side), Math.min(height, y + side)];
  let sum = 0;
  for (let row = y; row < bottom; row++) {
    for (let i = 4 * (row * width + x); i < 4 * (row * width + right); i += 4) {
      const luma = LUMA.red * data[i]! + LUMA.green * data[i + 1]! + LUMA.blue * data[i + 2]!;
      sum += (luma * data[i + 3]! + 255 * (255 - data[i + 3]!)) / (255 * 255);
    }
  }
  return sum / ((right - x) * (bottom - y));
}

function borderMean(grey: Float32Array, width: number, height: number): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < height; y++) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) {
      sum += grey[y * width + x]!;
      count++;
    }
  }
  return sum / count;
}

/** The ink of a classifier's input, `[28, 28, 3]`, without the planes of its direction. */
export function inkPlane(input: Float32Array): Float32Array {
  return Float32Array.from({ length: input.length / INPUT_CHANNELS }, (_, i) => {
    return input[i * INPUT_CHANNELS]!;
  });
}
