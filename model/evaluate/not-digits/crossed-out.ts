/** A deleted digit: crossed out twice, or with a zigzag. */
import type { Point, Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import type { PenDigit } from '../../samples/data/index.js';
import type { Random } from '../../support/random.js';

/** One line through a digit is not counted: with it a 0 is a slashed 0, and a 7 a crossed 7. */
const FEWEST_TEETH = 4;

export function crossedOut(digits: readonly PenDigit[], random: Random) {
  const { strokes, writer } = random.pick(digits);
  const box = boundingBox(strokes)!;
  const size = Math.max(box.width, box.height) || 1;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const place = ({ x, y }: Point): Point => ({
    x: middle.x + x * Math.max(box.width, 0.6 * size) + random.normal(0, 0.02 * size),
    y: middle.y + y * box.height + random.normal(0, 0.02 * size),
  });
  const drawn = random.chance(0.5) ? cross() : scratching(random);
  return {
    strokes: [...strokes, ...drawn.map(({ points }) => ({ points: points.map(place) }))],
    writer,
  };
}

function cross(): Stroke[] {
  const along = (from: Point, to: Point) => ({
    points: Array.from({ length: 9 }, (_, i) => ({
      x: from.x + ((to.x - from.x) * i) / 8,
      y: from.y + ((to.y - from.y) * i) / 8,
    })),
  });
  return [
    along({ x: -0.6, y: -0.55 }, { x: 0.6, y: 0.55 }),
    along({ x: 0.6, y: -0.55 }, { x: -0.6, y: 0.55 }),
  ];
}

function scratching(random: Random): Stroke[] {
  const teeth = FEWEST_TEETH + random.index(5);
  const points = Array.from({ length: teeth + 1 }, (_, i) => ({
    x: (i % 2 ? 0.6 : -0.6) + random.normal(0, 0.06),
    y: -0.5 + i / teeth,
  }));
  return [{ points }];
}
