/** Ink as no hand would write it, and ink that is none. */
import fc from 'fast-check';
import type { Ink, Point, Stroke } from '../../src/engine/data/ink.js';

/** From a pad's own size to beyond what squares fit into. */
export const coordinate = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -50, max: 800, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 }) },
  fc.constantFrom(0, -0, 1e9, -1e9, 1e100, -1e100, 5e-324, 1e-12, 2 ** 53),
);

/** Zero, backwards, absent, or no number at all: the engine reads shapes, not times. */
const time = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY),
);

const point: fc.Arbitrary<Point> = fc.record(
  { x: coordinate, y: coordinate, t: time },
  { noNullPrototype: true },
);

/** A line that wanders, as a pen does: what random points never look like. */
const wandering: fc.Arbitrary<Point[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 0, max: 150 }),
    fc.array(fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 })), {
      maxLength: 40,
    }),
  )
  .map(([x, y, steps]) => {
    let [atX, atY] = [x, y];
    return [[0, 0] as const, ...steps].map(([dx, dy], i) => {
      atX += dx;
      atY += dy;
      return { x: atX, y: atY, t: 100 - i };
    });
  });

const points = fc.oneof(
  { weight: 3, arbitrary: wandering },
  fc.array(point, { maxLength: 12 }),
  fc.array(point, { maxLength: 1 }),
);

const stroke: fc.Arbitrary<Stroke> = fc.record(
  {
    points,
    pointerType: fc.constantFrom('pen' as const, 'touch' as const, 'mouse' as const),
    slot: fc.integer({ min: 0, max: 6 }),
  },
  { requiredKeys: ['points'], noNullPrototype: true },
);

const side = fc.oneof(fc.double({ min: 1, max: 2000, noNaN: true }), fc.constantFrom(0, 1e9, 1e-9));

/** Whatever is ink by its type. */
export const ink: fc.Arbitrary<Ink> = fc.record(
  { strokes: fc.array(stroke, { maxLength: 9 }), width: side, height: side },
  { requiredKeys: ['strokes'], noNullPrototype: true },
);

/** A line of `count` points: a scribble, a straight line, one place, or noise. */
export function longLine(kind: (typeof LINES)[number], count: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const along = i / count;
    if (kind === 'still') return { x: 100, y: 80 };
    if (kind === 'straight') return { x: along * 600, y: 80 + along };
    if (kind === 'waves') return { x: along * 900, y: 80 + 60 * Math.sin(i / 9) };
    return { x: (i * 7919) % 601, y: (i * 104_729) % 181 };
  });
}

export const LINES = ['still', 'straight', 'waves', 'noise'] as const;

/** Numbers that are none, and what a caller may take for one. */
export const noCoordinate = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e101),
  fc.string(),
  fc.constantFrom(null, undefined, true, {}, [], 1n, Symbol('x')),
);

/** Anything at all, also what has no text. */
export const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});
