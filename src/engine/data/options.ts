/** The options of a recognizer and of a reading. */
import type { Bitmap } from './bitmap.js';
import type { Check, Format } from './format.js';
import type { Box, Ink } from './ink.js';
import type { Lattice } from './lattice.js';

export type BackendName = 'auto' | 'cpu' | 'wasm' | 'webgl';

export interface CreateRecognizerOptions {
  /** URL of a model's manifest; by default the model in the package. */
  model?: string | URL;
  /** URL of the folder with the lazily loaded files, if they are not in the folder of this module. */
  assets?: string | URL;
  backend?: BackendName;
  /** Default segmenter of `recognize()` and `open()`. */
  segmenter?: string | Segmenter;
  /** Whether recognition runs in a worker; the default is true in a page and false elsewhere. */
  worker?: boolean;
  /** Called during the download of the weights; `loaded` and `total` are bytes, `total` is 0 while unknown. */
  onProgress?: (loaded: number, total: number) => void;
}

export interface ReadOptions {
  /** Exact number of digits; a decimal mark or a minus is not counted. */
  length?: number;
  minLength?: number;
  maxLength?: number;
  /** Allows one decimal mark, a point or a comma; the value has a point. Short for `format: 'number'` with one. */
  decimal?: boolean;
  /** Allows a minus; alone it is short for `format: 'number'` with one. */
  signed?: boolean;
  /** What may be written; `digits` unless told otherwise. The other formats are loaded with their first use. */
  format?: Format;
  /** A BCP 47 tag such as `de-CH`: which mark is decimal, the order of a date. English where it is missing. */
  locale?: string;
  /** A regular expression for the whole value, as on `<input>`. One that cannot steer what is read still checks it. */
  pattern?: string;
  /** The only values that can be right, canonical. */
  accept?: readonly string[];
  /** The check digit that the digits end with. */
  check?: Check;
  /** Bounds, canonical: a number (-12.5), a date (2026-11-26) or a time (14:05). */
  min?: string;
  max?: string;
  /** The distance of allowed numbers, from `min` or 0. */
  step?: string;
  /** More is still to be written: the beginning of what may be written breaks no condition. */
  unfinished?: boolean;
  /** One box a digit, from left to right, in the ink's units (segmenter `cells`). */
  cells?: readonly Box[];
  /** Corrections by the user; their strokes are not read. */
  fixed?: readonly FixedDigit[];
  /** Name of a registered segmenter, or a segmenter. */
  segmenter?: string | Segmenter;
  /** Adds an `explanation` to the reading, which takes as long as reading everything again. */
  explain?: boolean;
  signal?: AbortSignal;
}

/** The options after a page's own segmenter has run: only segmenters of the package remain. */
export interface EngineReadOptions extends Omit<ReadOptions, 'segmenter'> {
  segmenter?: string;
}

/** A correction by the user: the digit that the strokes stand for. */
export interface FixedDigit {
  /** Indexes into the ink's strokes. */
  strokes: readonly number[];
  value: string;
}

/**
 * Proposes where digits may be. Instead of a lattice, it may return a list of groups of stroke indexes:
 * one digit per group, in this order.
 */
export interface Segmenter {
  segment(
    writing: Ink | Bitmap,
    hints: ReadOptions,
    signal?: AbortSignal,
  ): Lattice | number[][] | Promise<Lattice | number[][]>;
}

/** A segmenter of the package for ink; it is synchronous, and its lattice is valid. */
export interface InkSegmenter {
  segment(ink: Ink, hints: ReadOptions): Lattice;
}

/** A segmenter of the package for pictures. */
export interface PictureSegmenter {
  segment(bitmap: Bitmap, hints: ReadOptions): Lattice;
}
