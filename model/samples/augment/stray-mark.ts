/** A number with a mark that does not belong to it: what slips from the pen beside the digits. */
import { boundingBox, type Stroke } from '../../../src/engine/data/ink.js';
import type { Random } from '../../support/random.js';

/** Where the middle of the mark lies outside of the number's box, in heights of it. */
const BESIDE = { least: 0.3, most: 1 };

/** The largest mark, in heights of the number. */
const LARGEST = 0.3;

/** Chance that the mark is on the same line as the number, rather than above or below it. */
const ON_THE_LINE = 0.7;

/** @returns `strokes` and one short one more, to the left or the right, above or below. */
export function withStrayMark(strokes: readonly Stroke[], random: Random): Stroke[] {
  const { x, y, width, height } = boundingBox(strokes)!;
  const off = random.uniform(BESIDE.least, BESIDE.most) * height;
  const isFirst = random.chance(0.5);
  const middle = random.chance(ON_THE_LINE)
    ? { x: isFirst ? x - off : x + width + off, y: y + random.uniform(0, height) }
    : { x: x + random.uniform(0, width), y: isFirst ? y - off : y + height + off };
  const size = random.uniform(0, LARGEST) * height;
  const direction = random.uniform(0, 2 * Math.PI);
  const bend = random.normal(0, 1.5);
  const steps = 1 + random.index(12);
  const points = [{ ...middle }];
  for (let i = 1; i <= steps; i++) {
    const angle = direction + (bend * i) / steps;
    const { x: fromX, y: fromY } = points[i - 1]!;
    points.push({
      x: fromX + (Math.cos(angle) * size) / steps,
      y: fromY + (Math.sin(angle) * size) / steps,
    });
  }
  return [...strokes, { points }];
}
