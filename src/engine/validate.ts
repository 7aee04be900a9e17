/** Checks at the engine's front door: whatever comes in is what it claims to be. */
import { LARGEST_PICTURE, type Picture } from './bitmap.js';
import type { Ink } from './ink.js';
import type { FixedDigit, ReadOptions } from './recognition.js';

/** @throws TypeError that names the argument, what was wrong, and what is accepted. */
export function assertWriting(writing: Ink | Picture): void {
  if (typeof writing !== 'object' || writing === null) {
    throw new TypeError(
      `recognize: expected ink ({ strokes }) or a picture ({ data, width, height }), got ${describe(writing)}.`,
    );
  }
  if ('strokes' in writing) assertInk(writing);
  else assertPicture(writing);
}

function assertInk({ strokes }: Ink): void {
  if (!Array.isArray(strokes)) {
    throw new TypeError(`ink.strokes must be an array of strokes, got ${describe(strokes)}.`);
  }
  strokes.forEach((stroke, s) => {
    if (!Array.isArray(stroke?.points)) {
      throw new TypeError(
        `ink.strokes[${s}].points must be an array of points, got ${describe(stroke?.points)}.`,
      );
    }
    (stroke.points as readonly unknown[]).forEach((point, p) => {
      const { x, y } = (point ?? {}) as { x?: unknown; y?: unknown };
      if (!isCoordinate(x) || !isCoordinate(y)) {
        throw new TypeError(
          `ink.strokes[${s}].points[${p}] must have finite numbers x and y, got ${describe(x)} and ${describe(y)}.`,
        );
      }
    });
  });
}

/** Beyond this, squared distances would leave the range of a double. */
const LARGEST_COORDINATE = 1e100;

function isCoordinate(value: unknown): boolean {
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

/** @throws TypeError for a length that is no whole number, or limits that exclude each other. */
export function assertReadOptions(options: ReadOptions): void {
  for (const name of ['length', 'minLength', 'maxLength'] as const) {
    const value = options[name];
    if (value !== undefined && !isCount(value)) {
      throw new TypeError(`${name} must be a whole number of digits, got ${describe(value)}.`);
    }
  }
  assertCells(options.cells);
  assertFixed(options.fixed);
}

function assertCells(cells: ReadOptions['cells']): void {
  if (cells === undefined) return;
  if (!Array.isArray(cells)) {
    throw new TypeError(`cells must be an array of boxes, got ${describe(cells)}.`);
  }
  cells.forEach((cell, c) => {
    if (![cell?.x, cell?.y, cell?.width, cell?.height].every(isCoordinate)) {
      throw new TypeError(`cells[${c}] must be a box { x, y, width, height }.`);
    }
  });
}

/** Strokes that do not exist (any more) are no mistake: the user may have undone them. */
function assertFixed(fixed: ReadOptions['fixed']): void {
  if (fixed === undefined) return;
  if (!Array.isArray(fixed)) {
    throw new TypeError(`fixed must be an array of corrections, got ${describe(fixed)}.`);
  }
  fixed.forEach((correction, c) => {
    const { strokes, value } = (correction ?? {}) as Partial<FixedDigit>;
    if (!Array.isArray(strokes) || !strokes.every(isCount)) {
      throw new TypeError(`fixed[${c}].strokes must be an array of stroke indexes.`);
    }
    if (typeof value !== 'string' || !/^[-.\d]*$/.test(value)) {
      throw new TypeError(
        `fixed[${c}].value must be digits, a mark, or '' for none, got ${describe(value)}.`,
      );
    }
  });
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${value.byteLength} bytes`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}
