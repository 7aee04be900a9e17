/** Strokes that come from a page: checked, copied and frozen before the pad takes them in. */
import type { Point, Stroke } from '../../engine/data/ink.js';

const POINTER_TYPES: readonly unknown[] = ['pen', 'touch', 'mouse', undefined];

/**
 * A frozen copy of plain strokes. Strokes that are frozen already (they come from a pad) are taken
 * as they are, so that their identity lasts.
 *
 * @throws TypeError that names the stroke, and the point, that is wrong.
 */
export function checkedStrokes(strokes: unknown): readonly Stroke[] {
  if (!Array.isArray(strokes)) throw new TypeError('strokes must be an array of strokes.');
  // Not map(): it would pass over the holes of a sparse array.
  return Object.freeze(Array.from(strokes, checkedStroke));
}

export function freezeStroke(stroke: Stroke): Stroke {
  if (Object.isFrozen(stroke)) return stroke;
  for (const point of stroke.points) Object.freeze(point);
  Object.freeze(stroke.points);
  return Object.freeze(stroke);
}

function checkedStroke(stroke: unknown, index: number): Stroke {
  const at = `strokes[${index}]`;
  const { points, pointerType, slot } = (stroke ?? {}) as Partial<Record<keyof Stroke, unknown>>;
  if (!Array.isArray(points) || points.length === 0) {
    throw new TypeError(`${at}.points must be an array of at least one point.`);
  }
  const copies = Array.from(points, (point, p) => checkedPoint(point, `${at}.points[${p}]`));
  if (!POINTER_TYPES.includes(pointerType)) {
    throw new TypeError(`${at}.pointerType must be 'pen', 'touch' or 'mouse'.`);
  }
  if (slot !== undefined && !(Number.isInteger(slot) && (slot as number) >= 0)) {
    throw new TypeError(`${at}.slot must be a whole number from 0.`);
  }
  if ([stroke, points, ...points].every(Object.isFrozen)) return stroke as Stroke;
  const copy: Stroke = { points: copies };
  if (pointerType !== undefined)
    copy.pointerType = pointerType as NonNullable<Stroke['pointerType']>;
  if (slot !== undefined) copy.slot = slot as number;
  return freezeStroke(copy);
}

function checkedPoint(point: unknown, at: string): Point {
  const { x, y, t, pressure } = (point ?? {}) as Partial<Record<keyof Point, unknown>>;
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    throw new TypeError(`${at} must have finite numbers x and y.`);
  }
  const copy: Point = { x: x as number, y: y as number };
  if (t !== undefined) copy.t = checkedNumber(t, `${at}.t`);
  if (pressure !== undefined) copy.pressure = checkedNumber(pressure, `${at}.pressure`);
  return copy;
}

function checkedNumber(value: unknown, at: string): number {
  if (!Number.isFinite(value)) throw new TypeError(`${at} must be a finite number.`);
  return value as number;
}
