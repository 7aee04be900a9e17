/** Checks, copies and freezes strokes that a page sets. */
import type { Point, Stroke } from '../../engine/data/ink.js';

const POINTER_TYPES: readonly unknown[] = ['pen', 'touch', 'mouse', undefined];

/**
 * Returns a frozen copy of the strokes. Strokes that are already frozen, since they come from a pad, are
 * returned as they are, so that they keep their identity.
 *
 * @throws TypeError that names the invalid stroke or point.
 */
export function checkedStrokes(strokes: unknown): readonly Stroke[] {
  demand(Array.isArray(strokes), 'strokes', 'an array of strokes');
  // Not map(), which skips the holes of a sparse array.
  return Object.freeze(Array.from(strokes as unknown[], checkedStroke));
}

export function freezeStroke(stroke: Stroke): Stroke {
  if (Object.isFrozen(stroke)) return stroke;
  for (const point of stroke.points) Object.freeze(point);
  Object.freeze(stroke.points);
  return Object.freeze(stroke);
}

function checkedStroke(stroke: unknown, index: number): Stroke {
  const at = `strokes[${index}]`;
  const { points, pointerType, slot } = (stroke ?? {}) as Partial<Stroke>;
  demand(
    Array.isArray(points) && points.length > 0,
    `${at}.points`,
    'an array of at least one point',
  );
  const copies = Array.from(points!, (point, p) => checkedPoint(point, `${at}.points[${p}]`));
  demand(POINTER_TYPES.includes(pointerType), `${at}.pointerType`, "'pen', 'touch' or 'mouse'");
  demand(
    slot === undefined || (Number.isInteger(slot) && slot >= 0),
    `${at}.slot`,
    'a whole number from 0',
  );
  if ([stroke, points, ...points!].every(Object.isFrozen)) return stroke as Stroke;
  return freezeStroke({
    points: copies,
    ...(pointerType !== undefined && { pointerType }),
    ...(slot !== undefined && { slot }),
  });
}

function checkedPoint(point: unknown, at: string): Point {
  const { x, y, t, pressure } = (point ?? {}) as Point;
  demand(Number.isFinite(x) && Number.isFinite(y), at, 'a point with finite numbers x and y');
  for (const [name, value] of Object.entries({ t, pressure })) {
    demand(value === undefined || Number.isFinite(value), `${at}.${name}`, 'a finite number');
  }
  return { x, y, ...(t !== undefined && { t }), ...(pressure !== undefined && { pressure }) };
}

/** @throws TypeError that names the invalid value and what is accepted, unless `holds`. */
function demand(holds: boolean, what: string, accepted: string): void {
  if (!holds) throw new TypeError(`${what} must be ${accepted}.`);
}
