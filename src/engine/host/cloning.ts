/**
 * Converts arguments to plain copies that can be sent to a worker, and restores errors that were received
 * from it.
 *
 * Frameworks wrap objects in proxies, which cannot be sent to a worker; an `ImageData` or a `DOMRect` has
 * properties that are not needed. Errors lose their class when they are sent.
 */
import type { Picture } from '../data/bitmap.js';
import type { Ink } from '../data/ink.js';
import type { ReadOptions } from '../data/options.js';
import type { Recognition } from '../data/recognition.js';
import { DigitPadError, type DigitPadErrorCode } from '../support/error.js';
import { LoadError } from '../support/load-error.js';
import type { CloneableReadOptions } from './protocol.js';

export function cloneableWriting(writing: Ink | Picture): Ink | Picture {
  const { width, height } = writing;
  if (!('strokes' in writing)) return { data: writing.data, width: width!, height: height! };
  const strokes = writing.strokes.map(({ points, pointerType, slot }) => ({
    points: points.map(({ x, y, t, pressure }) => ({ x, y, t, pressure })),
    pointerType,
    slot,
  }));
  return { strokes, width, height };
}

/**
 * Without the pattern, which is compiled in the page.
 *
 * @param segmenter the name of one that ships; one of the page runs in the page.
 */
export function cloneableOptions(
  { segmenter: _segmenter, signal: _signal, pattern: _pattern, ...options }: ReadOptions,
  segmenter: string | undefined,
): CloneableReadOptions {
  return { ...(JSON.parse(JSON.stringify(options)) as CloneableReadOptions), segmenter };
}

/** Restores the class and the code of an error that was thrown in the worker. */
export function reviveError(error: unknown): unknown {
  if (!(error instanceof Error) || error.constructor !== Error) return error;
  const { name, message, stack } = error;
  const { code } = error as { code?: DigitPadErrorCode };
  if (name === 'AbortError') return new DOMException(message, name);
  const revived = revive(name, message, code);
  return revived ? Object.assign(revived, { stack }) : error;
}

/** Restores the class of the warning in a recognition. */
export function reviveWarning(recognition: Recognition): Recognition {
  const { warning } = recognition;
  if (!warning || warning instanceof DigitPadError) return recognition;
  const { message } = warning as Error;
  return { ...recognition, warning: new DigitPadError('segmenter-failed', message) };
}

function revive(name: string, message: string, code?: DigitPadErrorCode): Error | undefined {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'RangeError') return new RangeError(message);
  if (code === 'load-failed' || code === 'model-invalid') {
    return new LoadError(message, undefined, code);
  }
  return code && new DigitPadError(code, message);
}
