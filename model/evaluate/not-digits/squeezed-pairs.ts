/** Two digits by one writer that touch or overlap a little, as one shape: the result of a missing cut. */
import type { Stroke } from 'digit-pad/engine';
import { boundingBox } from '../../../src/engine/data/ink.js';
import type { PenDigit } from '../../samples/data/index.js';
import type { Random } from '../../support/random.js';

/** How deep the second reaches into the first, as a share of the height. */
const OVERLAP: readonly [number, number] = [0, 0.15];

/** Height of the second for the first's. */
const RELATIVE_HEIGHT: readonly [number, number] = [0.9, 1.1];

/** A pair narrower than this share of its height (two upright 1s) may be one digit. */
const SLENDER = 0.5;

/** Two of `digits` by the same writer. */
export function squeezedPair(digits: readonly PenDigit[], random: Random) {
  for (;;) {
    const left = random.pick(digits);
    const right = random.pick(digits.filter(({ writer }) => writer === left.writer));
    const strokes = squeeze(left.strokes, right.strokes, random);
    const { width, height } = boundingBox(strokes)!;
    if (width > SLENDER * height) return { strokes, writer: left.writer };
  }
}

function squeeze(left: readonly Stroke[], right: readonly Stroke[], random: Random): Stroke[] {
  const [a, b] = [boundingBox(left)!, boundingBox(right)!];
  // A flat digit (a lying 1) keeps its size beside a tall one.
  const height = Math.max(a.height, a.width / 2) || 1;
  const scale =
    (height * random.uniform(...RELATIVE_HEIGHT)) / (Math.max(b.height, b.width / 2) || 1);
  const x = a.x + a.width - height * random.uniform(...OVERLAP);
  const y = a.y + (a.height - b.height * scale) / 2 + random.normal(0, 0.05) * height;
  const moved = right.map(({ points }) => ({
    points: points.map((point) => ({
      x: x + (point.x - b.x) * scale,
      y: y + (point.y - b.y) * scale,
    })),
  }));
  return [...left, ...moved];
}
