/** Reads the format and the size of a picture file from its header, before the file is decoded. */
import { DigitPadError } from '../engine/support/error.js';

/** Maximum size of a file, in bytes. */
export const MOST_BYTES = 40_000_000;

/** Maximum number of pixels of a picture; decoded, it takes 400 MB. */
export const MOST_PIXELS = 100_000_000;

/** A picture is refused. The message can be shown to the user. */
export class ImageRefusedError extends DigitPadError {
  static override readonly [Symbol.hasInstance] = Function.prototype[Symbol.hasInstance];
  override readonly name = 'ImageRefusedError';

  /** @param code `image-unreadable` for a file that is damaged or that this browser cannot decode. */
  constructor(
    message: string,
    options?: ErrorOptions,
    code: 'image-refused' | 'image-unreadable' = 'image-refused',
  ) {
    super(code, message, options);
  }
}

interface Header {
  format: string;
  /** Size in pixels; not every format has it near the beginning. */
  size?: { width: number; height: number };
  /** Whether the file has its end. */
  complete: boolean;
}

/** @throws ImageRefusedError if the file is not a picture, is truncated, or is too large. */
export function checkImageFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ImageRefusedError('This file is empty.');
  if (bytes.length > MOST_BYTES) throw tooManyBytes(bytes.length);
  const header = readHeader(bytes);
  if (!header) {
    throw new ImageRefusedError(
      'This file is not a picture that can be read. PNG, JPEG, WebP, AVIF, GIF and BMP can.',
    );
  }
  const { format, size, complete } = header;
  if (size && (size.width === 0 || size.height === 0)) {
    throw new ImageRefusedError(`This ${format} file is damaged: it says it has no size.`);
  }
  if (size && size.width * size.height > MOST_PIXELS) {
    throw new ImageRefusedError(
      `This picture is too large (${size.width} × ${size.height} pixels). At most ${MOST_PIXELS / 1e6} million pixels can be read.`,
    );
  }
  if (!complete) throw new ImageRefusedError(`This ${format} file is cut off: its end is missing.`);
}

export function tooManyBytes(count: number): ImageRefusedError {
  return new ImageRefusedError(
    `This file is too large (${Math.round(count / 1e6)} MB). At most ${MOST_BYTES / 1e6} MB can be read.`,
  );
}

function readHeader(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [readPng, readJpeg, readWebp, readAvif, readGif, readBmp]) {
    try {
      const header = read(bytes, view);
      if (header) return header;
    } catch {
      // The file ends within its header.
      return { format: 'picture', complete: false };
    }
  }
  return undefined;
}

type Reader = (bytes: Uint8Array, view: DataView) => Header | undefined;

const readPng: Reader = (bytes, view) => {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { format: 'PNG', size, complete: lastIndexOf(bytes, text('IEND')) > 0 };
};

/** Reads markers up to the start of the scan; the end-of-image marker must follow it. */
const readJpeg: Reader = (bytes, view) => {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined;
  let size: Header['size'];
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === START_OF_SCAN) {
      return { format: 'JPEG', size, complete: lastIndexOf(bytes, [0xff, 0xd9]) > at };
    }
    at += 2 + length;
  }
  return { format: 'JPEG', size, complete: false };
};

const START_OF_SCAN = 0xda;

const readWebp: Reader = (bytes, view) => {
  if (!startsWith(bytes, text('RIFF')) || !startsWith(bytes, text('WEBP'), 8)) return undefined;
  const complete = bytes.length >= view.getUint32(4, true) + 8;
  const kind = String.fromCharCode(...bytes.subarray(12, 16));
  let size: Header['size'];
  if (kind === 'VP8X') {
    size = { width: 1 + uint24(bytes, 24), height: 1 + uint24(bytes, 27) };
  } else if (kind === 'VP8L') {
    const packed = view.getUint32(21, true);
    size = { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  } else if (kind === 'VP8 ') {
    size = { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return { format: 'WebP', size, complete };
};

/** The size is in the property `ispe`; of several, the largest is that of the image. */
const readAvif: Reader = (bytes, view) => {
  if (!startsWith(bytes, text('ftyp'), 4)) return undefined;
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  if (brand !== 'avif' && brand !== 'avis' && brand !== 'mif1') return undefined;
  let largest: Header['size'];
  for (
    let at = bytes.indexOf(0x69);
    at >= 0 && at < HEADER_BYTES;
    at = bytes.indexOf(0x69, at + 1)
  ) {
    if (!startsWith(bytes, text('ispe'), at)) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return { format: 'AVIF', size: largest, complete: true };
};

/** Number of bytes of an AVIF file in which properties are searched. */
const HEADER_BYTES = 65_536;

const readGif: Reader = (bytes, view) => {
  if (!startsWith(bytes, text('GIF8'))) return undefined;
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return { format: 'GIF', size, complete: true };
};

const readBmp: Reader = (bytes, view) => {
  // Many text files begin with "BM", so the reserved fields, which are 0, are checked too.
  if (!startsWith(bytes, text('BM')) || bytes.length < 26 || view.getUint32(6, true) !== 0) {
    return undefined;
  }
  const size = { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  return { format: 'BMP', size, complete: true };
};

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}

function lastIndexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (
    let at = bytes.lastIndexOf(wanted[0]!);
    at >= 0;
    at = bytes.lastIndexOf(wanted[0]!, at - 1)
  ) {
    if (startsWith(bytes, wanted, at)) return at;
    if (at === 0) break;
  }
  return -1;
}

function text(word: string): number[] {
  return Array.from(word, (letter) => letter.charCodeAt(0));
}

function uint24(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
}
