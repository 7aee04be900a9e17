/** What a recognizer and a reading can be asked for. */
import type { Bitmap } from './bitmap.js';
import type { Check, Format } from './format.js';
import type { HandData, HandSource } from './hand.js';
import type { Box, Ink } from './ink.js';
import type { Lattice } from './lattice.js';

export type BackendName = 'auto' | 'cpu' | 'wasm' | 'webgl';

export interface CreateRecognizerOptions {
  /** Address of a model's manifest; without it, the digits model that ships with the package. */
  model?: string | URL;
  /** Folder of the lazily loaded files, if they do not lie beside this module. */
  assets?: string | URL;
  backend?: BackendName;
  /** What `recognize()` uses unless told otherwise. */
  segmenter?: string | Segmenter;
  /** Whether recognition may run off the calling thread; in a page it does unless told otherwise. */
  worker?: boolean;
  /** Called while the weights arrive; `total` is 0 as long as it is unknown. */
  onProgress?: (loaded: number, total: number) => void;
}

export interface ReadOptions {
  /** Exactly so many digits; marks do not count. */
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
  /** Corrections by the user: never read again. */
  fixed?: readonly FixedDigit[];
  /** What is known of the writer: a `Hand` of `digit-pad/hand`, or what its `toJSON()` gave. */
  hand?: HandSource | HandData;
  /** By registered name, or an object. */
  segmenter?: string | Segmenter;
  /** Asks for `explanation`, which costs as much as reading everything once more. */
  explain?: boolean;
  signal?: AbortSignal;
}

/** What the engine is asked for once a segmenter of the page has run: only the package's own are left. */
export interface EngineReadOptions extends Omit<ReadOptions, 'segmenter'> {
  segmenter?: string;
}

/** A correction by the user: these strokes are this digit, whatever they look like. */
export interface FixedDigit {
  /** Indexes into the ink's strokes. */
  strokes: readonly number[];
  value: string;
}

/**
 * Proposes where digits may be. A list of groups of strokes (by index) is a lattice with a single
 * path: one digit a group, in the order given.
 */
export interface Segmenter {
  segment(
    writing: Ink | Bitmap,
    hints: ReadOptions,
    signal?: AbortSignal,
  ): Lattice | number[][] | Promise<Lattice | number[][]>;
}

/** A segmenter of the package that reads ink; it answers at once, with a valid lattice. */
export interface InkSegmenter {
  segment(ink: Ink, hints: ReadOptions): Lattice;
}

/** The same for pictures. */
export interface PictureSegmenter {
  segment(bitmap: Bitmap, hints: ReadOptions): Lattice;
}
