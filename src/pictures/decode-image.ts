/** Decodes a picture to a canvas, turned upright and no larger than necessary for reading. */
import type { Picture } from '../engine/data/bitmap.js';
import { checkImageFile, ImageRefusedError, MOST_BYTES, tooManyBytes } from './file-header.js';

export type ImageSource = Blob | Picture | CanvasImageSource;

/** Maximum number of pixels of the canvas, the number that the engine reads; larger pictures are scaled. */
const MOST_DRAWN = 4_000_000;

/** Rejects with an `ImageRefusedError`, whose message can be shown to the user. */
export async function decodeImage(source: ImageSource): Promise<HTMLCanvasElement> {
  if (source instanceof Blob) return decodeFile(source);
  if (typeof source !== 'object' || source === null) {
    throw new ImageRefusedError(
      `A picture must be a file, an image, a canvas, a video or pixels, got ${typeof source}.`,
    );
  }
  if (isPicture(source)) {
    const { data, width, height } = source;
    if (!(width > 0 && height > 0 && data.length === 4 * width * height)) {
      throw new ImageRefusedError(
        `Pixels must have a width, a height and four numbers each, got ${data.length} numbers for ${width} × ${height}.`,
      );
    }
    const canvas = emptyCanvas(width, height);
    const pixels = new ImageData(new Uint8ClampedArray(data), width, height);
    canvas.getContext('2d')!.putImageData(pixels, 0, 0);
    return canvas;
  }
  return draw(source);
}

/** All pixels of a canvas, for the engine. */
export function pixelsOf(canvas: HTMLCanvasElement): Picture {
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function decodeFile(file: Blob): Promise<HTMLCanvasElement> {
  // A file that is too large is rejected before it is read.
  if (file.size > MOST_BYTES) throw tooManyBytes(file.size);
  checkImageFile(new Uint8Array(await file.arrayBuffer()));
  let decoded: ImageBitmap;
  try {
    decoded = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new ImageRefusedError(
      'This picture is damaged or of a format that this browser cannot decode.',
      { cause },
      'image-unreadable',
    );
  }
  try {
    return draw(decoded);
  } finally {
    decoded.close();
  }
}

/** Draws an image on a white canvas, so that transparent pixels are white. */
function draw(source: CanvasImageSource): HTMLCanvasElement {
  const [width, height] = sizeOf(source);
  if (!(width > 0 && height > 0)) throw new ImageRefusedError('This picture has no pixels yet.');
  const scale = Math.min(1, Math.sqrt(MOST_DRAWN / (width * height)));
  const canvas = emptyCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function emptyCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function sizeOf(source: CanvasImageSource): [number, number] {
  if (source instanceof HTMLImageElement) return [source.naturalWidth, source.naturalHeight];
  if (source instanceof HTMLVideoElement) return [source.videoWidth, source.videoHeight];
  const { width, height } = source as ImageBitmap;
  return [width, height];
}

function isPicture(source: object): source is Picture {
  return 'data' in source && 'width' in source && 'height' in source;
}
