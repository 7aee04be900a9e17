/** Makes results from pads and from pictures. */
import type { DigitPad } from '../components/digit-pad.js';
import type { ReadOptions } from '../engine/data/options.js';
import type { Recognizer } from '../engine/data/recognizer.js';
import { decodeImage, type ImageSource, pixelsOf } from '../pictures/decode-image.js';
import { readingsByLine } from '../pictures/readings-by-line.js';
import type { NewResult } from './result.js';
import { thumbnailOf, thumbnailOfInk } from './thumbnail.js';

/** The properties of a `<digit-pad>` that a result needs. */
export type PadLike = Pick<
  DigitPad,
  'value' | 'strokes' | 'recognition' | 'picture' | 'recognize' | 'toBlob'
>;

/** A reader of pictures, such as the result of `createRecognizer()`. */
export type PictureReader = Pick<Recognizer, 'recognize'>;

/** The number in a pad, after its ink has been read. @throws RangeError if the pad is empty. */
export async function fromPad(pad: PadLike): Promise<NewResult> {
  // If the ink cannot be read, the pad may have a typed value.
  if (pad.strokes.length > 0) await pad.recognize().catch(() => null);
  const { value, recognition } = pad;
  if (value === '') throw new RangeError('This pad is empty: there is no number to add.');
  const { value: read = '', confidence = 0 } = recognition ?? {};
  return { value, read, confidence, thumbnail: await thumbnailOfPad(pad) };
}

function thumbnailOfPad(pad: PadLike): Promise<Blob | undefined> {
  const { picture, recognition, strokes } = pad;
  if (picture) return thumbnailOf(picture, recognition?.lines[0]?.box);
  return strokes.length > 0 ? pad.toBlob().then(thumbnailOfInk) : Promise.resolve(undefined);
}

/** The written lines of a picture, from top to bottom. Rejects with an `ImageRefusedError`. */
export async function fromPicture(
  picture: ImageSource,
  reader: PictureReader,
  options?: ReadOptions,
): Promise<NewResult[]> {
  const canvas = await decodeImage(picture);
  const recognition = await reader.recognize(pixelsOf(canvas), options);
  const source = picture instanceof File ? picture.name : '';
  return Promise.all(
    readingsByLine(recognition).map(async ({ value, confidence, lines }) => {
      const thumbnail = await thumbnailOf(canvas, lines[0]?.box);
      return { value, confidence, source, thumbnail };
    }),
  );
}
