/**
 * Checks all arguments once, where a caller passes them; the worker receives checked arguments. Error
 * messages name the argument, the wrong value, and what is accepted.
 */

import { LARGEST_PICTURE, type Picture } from './data/bitmap.js';
import type { Ink } from './data/ink.js';
import type { CreateRecognizerOptions, FixedDigit, ReadOptions } from './data/options.js';
import { describe } from './support/describe.js';

/**
 * @throws TypeError or RangeError for invalid ink, an invalid picture or invalid options.
 * @throws the signal's reason if `options.signal` is already aborted.
 */
export function assertReadRequest(writing: Ink | Picture, options: ReadOptions): void {
  assertWriting(writing);
  assertReadOptions(options);
  options.signal?.throwIfAborted();
}

function assertWriting(writing: Ink | Picture): void {
  if (typeof writing !== 'object' || writing === null) {
    throw new TypeError(
      `recognize: expected ink ({ strokes }) or a picture ({ data, width, height }), got ${describe(writing)}.`,
    );
  }
  if ('strokes' in writing) assertInk(writing);
  else assertPicture(writing);
}

function assertInk({ strokes, width, height }: Ink): void {
  if (!Array.isArray(strokes)) {
    throw new TypeError(`ink.strokes must be an array of strokes, got ${describe(strokes)}.`);
  }
  // Not forEach(), which skips the holes of a sparse array.
  for (const [s, stroke] of strokes.entries()) {
    const { points, slot } = (stroke ?? {}) as { points?: unknown; slot?: unknown };
    if (!Array.isArray(points)) {
      throw new TypeError(
        `ink.strokes[${s}].points must be an array of points, got ${describe(points)}.`,
      );
    }
    for (const [p, point] of points.entries()) {
      const { x, y } = (point ?? {}) as { x?: unknown; y?: unknown };
      if (!isCoordinate(x) || !isCoordinate(y)) {
        throw new TypeError(
          `ink.strokes[${s}].points[${p}] must have finite numbers x and y, got ${describe(x)} and ${describe(y)}.`,
        );
      }
    }
    if (slot !== undefined && !isCount(slot)) {
      throw new TypeError(
        `ink.strokes[${s}].slot must be a whole number from 0, got ${describe(slot)}.`,
      );
    }
  }
  for (const [name, side] of Object.entries({ width, height })) {
    if (side !== undefined && !(isCoordinate(side) && side >= 0)) {
      throw new TypeError(`ink.${name} must be a number from 0, got ${describe(side)}.`);
    }
  }
}

/** Larger coordinates would make squared distances overflow. */
const LARGEST_COORDINATE = 1e100;

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_COORDINATE;
}

function assertPicture({ data, width, height }: Picture): void {
  if (!isCount(width) || !isCount(height) || width === 0 || height === 0) {
    throw new TypeError(
      `A picture's width and height must be whole numbers above 0, got ${describe(width)} × ${describe(height)}.`,
    );
  }
  if (width * height > LARGEST_PICTURE) {
    throw new RangeError(
      `A picture may have ${LARGEST_PICTURE / 1e6} million pixels, got ${width} × ${height}.`,
    );
  }
  if (!(data instanceof Uint8ClampedArray) || data.length !== 4 * width * height) {
    throw new TypeError(
      `A picture of ${width} × ${height} needs ${4 * width * height} RGBA bytes in a Uint8ClampedArray, got ${describe(data)}.`,
    );
  }
}

/** @throws TypeError for a wrong option, such as a length of 1.5. Those of a format are checked when it is loaded. */
export function assertReadOptions(options: ReadOptions): void {
  assertOptions('recognize', options);
  assertSegmenter(options.segmenter);
  const { signal } = options;
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    throw new TypeError(`signal must be an AbortSignal, got ${describe(signal)}.`);
  }
  for (const name of ['length', 'minLength', 'maxLength'] as const) {
    const value = options[name];
    if (value !== undefined && !isCount(value)) {
      throw new TypeError(`${name} must be a whole number of digits, got ${describe(value)}.`);
    }
  }
  const { locale } = options;
  if (locale !== undefined && typeof locale !== 'string') {
    throw new TypeError(`locale must be a language tag such as "de-CH", got ${describe(locale)}.`);
  }
  assertCells(options.cells);
  assertFixed(options.fixed);
}

function assertCells(cells: ReadOptions['cells']): void {
  if (cells === undefined) return;
  if (!Array.isArray(cells)) {
    throw new TypeError(`cells must be an array of boxes, got ${describe(cells)}.`);
  }
  for (const [c, cell] of cells.entries()) {
    if (![cell?.x, cell?.y, cell?.width, cell?.height].every(isCoordinate)) {
      throw new TypeError(`cells[${c}] must be a box { x, y, width, height }.`);
    }
  }
}

/** Indexes of strokes that do not exist are accepted, since the user may have undone the strokes. */
function assertFixed(fixed: ReadOptions['fixed']): void {
  if (fixed === undefined) return;
  if (!Array.isArray(fixed)) {
    throw new TypeError(`fixed must be an array of corrections, got ${describe(fixed)}.`);
  }
  for (const [c, correction] of fixed.entries()) {
    const { strokes, value } = (correction ?? {}) as Partial<FixedDigit>;
    if (!Array.isArray(strokes) || ![...strokes].every(isCount)) {
      throw new TypeError(`fixed[${c}].strokes must be an array of stroke indexes.`);
    }
    if (typeof value !== 'string' || !/^[-\d.,+/:()%$€£¥¤'apm]*$/.test(value)) {
      throw new TypeError(
        `fixed[${c}].value must be digits, a mark, or '' for nothing, got ${describe(value)}.`,
      );
    }
  }
}

/** @throws TypeError for an invalid option. Names of backends and segmenters are checked elsewhere. */
export function assertCreateOptions(options: CreateRecognizerOptions): void {
  assertOptions('createRecognizer', options);
  assertSegmenter(options.segmenter);
  for (const name of ['model', 'assets'] as const) {
    const address = options[name];
    if (address !== undefined && typeof address !== 'string' && !(address instanceof URL)) {
      throw new TypeError(
        `${name} must be an address (a string or a URL), got ${describe(address)}.`,
      );
    }
  }
  const { onProgress } = options;
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw new TypeError(`onProgress must be a function, got ${describe(onProgress)}.`);
  }
}

function assertOptions(caller: string, options: unknown): void {
  if (typeof options === 'object' && options !== null) return;
  throw new TypeError(`${caller}: the options must be an object, got ${describe(options)}.`);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function assertSegmenter(segmenter: ReadOptions['segmenter']): void {
  if (segmenter === undefined || typeof segmenter === 'string') return;
  if (typeof segmenter?.segment === 'function') return;
  throw new TypeError(
    `segmenter must be a name or have a method segment(writing, hints), got ${describe(segmenter)}.`,
  );
}
