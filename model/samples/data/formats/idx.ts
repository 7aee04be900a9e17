/** MNIST's file format, IDX: a magic number, the sizes, then bytes. */

import type { LabelledPictures } from '../pictures.js';
import { readDataFile } from './data-file.js';

export type { LabelledPictures } from '../pictures.js';

/** Unsigned bytes in three and in one dimension. */
const MAGIC_IMAGES = 0x00000803;
const MAGIC_LABELS = 0x00000801;

/** Four bytes for the magic number and four for each dimension. */
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

/** @throws Error in one sentence for a file that is not what it should be, or that is cut short. */
export function readIdx(imagesFile: string, labelsFile: string): LabelledPictures {
  const images = open(imagesFile, MAGIC_IMAGES, IMAGES_HEADER, 'images');
  const labels = open(labelsFile, MAGIC_LABELS, LABELS_HEADER, 'labels');
  const [count, height, width] = [4, 8, 12].map((at) => images.readUInt32BE(at)) as [
    number,
    number,
    number,
  ];
  expectSize(imagesFile, images.length - IMAGES_HEADER, count * height * width);
  const labelCount = labels.readUInt32BE(4);
  expectSize(labelsFile, labels.length - LABELS_HEADER, labelCount);
  if (labelCount !== count) {
    throw new Error(
      `${labelsFile} holds ${labelCount} labels for the ${count} images of ${imagesFile}.`,
    );
  }
  const digits = labels.subarray(LABELS_HEADER);
  const wrong = digits.findIndex((label) => label > 9);
  if (wrong >= 0) {
    throw new Error(`${labelsFile}, label ${wrong + 1} is ${digits[wrong]}; 0 to 9 is accepted.`);
  }
  return { count, width, height, pixels: images.subarray(IMAGES_HEADER), labels: digits };
}

function open(file: string, magic: number, headerLength: number, what: string): Buffer {
  const bytes = readDataFile(file);
  const found = bytes.length < 4 ? magic : bytes.readUInt32BE(0);
  if (found !== magic) {
    throw new Error(
      `${file} is no IDX file of ${what}: it begins with ${hex(found)}, not with ${hex(magic)}.`,
    );
  }
  if (bytes.length >= headerLength) return bytes;
  throw new Error(`${file} is cut short: it ends within its header.`);
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}

function expectSize(file: string, actual: number, expected: number): void {
  if (actual === expected) return;
  const verdict = actual < expected ? 'is cut short' : 'is too long';
  throw new Error(
    `${file} ${verdict}: it holds ${actual} bytes of data where its header says ${expected}.`,
  );
}
