/** MNIST's file format, IDX: a magic number, the sizes, then bytes. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const MAGIC_IMAGES = 0x00000803;
const MAGIC_LABELS = 0x00000801;

/** Grey pictures of one size, 0 paper … 255 ink, with a label 0…9 each. */
export interface LabelledPictures {
  count: number;
  width: number;
  height: number;
  /** `[count, height, width]`. */
  pixels: Uint8Array;
  labels: Uint8Array;
}

/** @throws Error for a file that is not what its magic number should say, or that is cut short. */
export function readIdx(imagesFile: string, labelsFile: string): LabelledPictures {
  const images = open(imagesFile, MAGIC_IMAGES, 16);
  const labels = open(labelsFile, MAGIC_LABELS, 8);
  const [count, height, width] = [4, 8, 12].map((at) => images.readUInt32BE(at)) as [
    number,
    number,
    number,
  ];
  expectSize(imagesFile, images.length - 16, count * height * width);
  expectSize(labelsFile, labels.length - 8, labels.readUInt32BE(4));
  expectSize(labelsFile, labels.length - 8, count);
  const wrong = labels.subarray(8).findIndex((label) => label > 9);
  if (wrong >= 0) throw new Error(`${labelsFile}: label ${labels[8 + wrong]} at row ${wrong}.`);
  return { count, width, height, pixels: images.subarray(16), labels: labels.subarray(8) };
}

function open(file: string, magic: number, headerLength: number): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.length < headerLength || bytes.readUInt32BE(0) !== magic) {
    throw new Error(`${file} is not the IDX file it should be: wrong magic number.`);
  }
  return bytes;
}

function expectSize(file: string, actual: number, expected: number): void {
  if (actual === expected) return;
  throw new Error(`${file} holds ${actual} bytes of data where its header says ${expected}.`);
}
