/** Strokes out of JSON: pairs `[[x, y], …]`, or what the element's own `strokes` gives. */
import type { Point, Stroke } from '../../../../src/engine/data/ink.js';

/**
 * @param json an array of strokes, each `[[x, y], …]` or `{ points: [{ x, y, t? }, …], slot? }`; y
 *   runs down.
 * @throws Error whose message says what is wrong, to go behind the name of the place.
 */
export function parseStrokes(json: unknown): Stroke[] {
  if (!Array.isArray(json) || json.length === 0) throw new Error('it has no strokes');
  return (json as readonly unknown[]).map((stroke, s) => {
    const points = isRecord(stroke) ? stroke.points : stroke;
    if (!Array.isArray(points) || points.length === 0) {
      throw new Error(`stroke ${s + 1} has no points`);
    }
    const parsed = (points as readonly unknown[]).map((point, p) => {
      const found = parsePoint(point);
      if (found) return found;
      throw new Error(
        `stroke ${s + 1}, point ${p + 1} is ${JSON.stringify(point)}; [x, y] or { "x", "y" } with finite numbers is accepted`,
      );
    });
    return { points: parsed, ...slotOf(stroke, s) };
  });
}

function parsePoint(json: unknown): Point | undefined {
  const [x, y, t] = Array.isArray(json)
    ? (json as readonly unknown[])
    : isRecord(json)
      ? [json.x, json.y, json.t]
      : [];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  const place = { x: x as number, y: y as number };
  return Number.isFinite(t) ? { ...place, t: t as number } : place;
}

function slotOf(stroke: unknown, s: number): { slot?: number } {
  const slot = isRecord(stroke) ? stroke.slot : undefined;
  if (slot === undefined || slot === null) return {};
  if (Number.isSafeInteger(slot) && (slot as number) >= 0) return { slot: slot as number };
  throw new Error(
    `stroke ${s + 1} has the slot ${JSON.stringify(slot)}; whole numbers from 0 are accepted`,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
