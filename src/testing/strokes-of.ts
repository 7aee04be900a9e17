/** Ink that is surely read, for tests. */
import type { Point, Stroke } from '../engine/data/ink.js';
import { DIGITS } from './digit-shapes.js';

/** Where and how a number is written. Lengths are in the ink's units, usually CSS px. */
export interface StrokesOfOptions {
  /** The left edge of the number. Default 20. */
  x?: number;
  /** The top of the number. Default 30. */
  y?: number;
  /** Height of the digits, more than 0. Default 100. */
  height?: number;
  /** Space between two digits, as a share of the height. Default 0.28. */
  gap?: number;
  /** The pointer that the strokes say they were written with. Default `'pen'`. */
  pointerType?: 'pen' | 'touch' | 'mouse';
}

/** Width of a digit as a share of its height: handwritten digits are taller than wide. */
export const SLENDERNESS = 0.66;

/** Time between two points, in ms: the rate of a common pointer. */
const SAMPLE_MS = 12;

/** Time between two strokes, in ms. */
const PAUSE_MS = 180;

/**
 * The digits of `number` as strokes, from left to right: plain data for `pad.strokes` or `recognize()`. The same
 * arguments give the same strokes, and the shipped model reads them.
 *
 * ```js
 * pad.strokes = strokesOf('407');
 * ```
 *
 * @param number the digits 0 to 9.
 * @throws RangeError if `number` has another character, or a length is out of range.
 */
export function strokesOf(number: string, options: StrokesOfOptions = {}): Stroke[] {
  const { x = 20, y = 30, height = 100, gap = 0.28, pointerType = 'pen' } = options;
  const lengths = { x, y, height, gap };
  for (const [name, length] of Object.entries(lengths)) {
    if (!Number.isFinite(length) || (name === 'height' && length <= 0)) {
      const accepted = name === 'height' ? 'a finite number above 0' : 'a finite number';
      throw new RangeError(
        `strokesOf(): \`${name}\` is ${String(length)}; ${accepted} is accepted.`,
      );
    }
  }
  const advance = (SLENDERNESS + gap) * height;
  let t = 0;
  return [...number].flatMap((digit, place) =>
    shapeOf(digit).map((shape): Stroke => {
      t += PAUSE_MS;
      const points = shape.map(([unitX, unitY]): Point => {
        t += SAMPLE_MS;
        return {
          x: round(x + place * advance + unitX * SLENDERNESS * height),
          y: round(y + unitY * height),
          t,
        };
      });
      return { points, pointerType };
    }),
  );
}

function shapeOf(digit: string) {
  const shape = DIGITS[digit];
  if (!shape) {
    throw new RangeError(
      `strokesOf(): there is no ink for "${digit}"; the digits 0 to 9 are accepted.`,
    );
  }
  return shape;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
